# Reads the table of a sweep (articula collect DIR --csv runs.csv): means over replicates for every point.
#
# usage: Rscript read.R RUNS.csv VARIABLE
words <- commandArgs(trailingOnly = TRUE)
runs <- read.csv(words[1], stringsAsFactors = FALSE)
base <- runs[runs$branch == "" | is.na(runs$branch), ]  # without what-ifs
points <- aggregate(base[[words[2]]], by = list(point = base$point), FUN = mean)
names(points)[2] <- paste("mean of", words[2])
print(points, row.names = FALSE)
