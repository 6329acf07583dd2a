# Weights to an officer's targets: cells of age by sex with a margin of tenure, and those cells alone.
# Run: Rscript test/golden/targetWeights.R > test/golden/targetWeights.json
library(survey)
n <- 240
set.seed(4)
age <- sample(1:3, n, replace = TRUE, prob = c(2, 4, 4))
sex <- sample(1:2, n, replace = TRUE, prob = c(6, 5))
tenure <- sample(1:4, n, replace = TRUE, prob = c(6, 2, 1, 1))
base <- sample(1:4, n, replace = TRUE, prob = c(5, 4, 1, 1))
base <- base / mean(base)
cells <- data.frame(age = rep(1:3, each = 2), sex = rep(1:2, 3), share = c(0.16, 0.14, 0.24, 0.26, 0.11, 0.09))
# Two of the four answers are one group of the file, as census tables have it.
group <- c("Owned", "Rented", "Rented", "Other")[tenure]
tenures <- data.frame(group = c("Owned", "Rented", "Other"), share = c(0.55, 0.35, 0.1))
people <- data.frame(age = age, sex = sex, group = group, base = base)
design <- svydesign(ids = ~1, weights = ~base, data = people)
freq <- function(shares, by) { out <- shares[by]; out$Freq <- shares$share * n; out }
both <- rake(design, list(~ age + sex, ~group), list(freq(cells, c("age", "sex")), freq(tenures, "group")),
             control = list(maxit = 1000, epsilon = 1e-11 * n))
alone <- postStratify(design, ~ age + sex, freq(cells, c("age", "sex")))
deff <- function(w) length(w) * sum(w^2) / sum(w)^2
tenth <- function(w) which(cumsum(sort(w, decreasing = TRUE)) >= 0.1 * sum(w))[1]
number <- function(x) paste0("[", paste(format(x, digits = 15, trim = TRUE, scientific = FALSE), collapse = ", "), "]")
one <- function(x) format(unname(x), digits = 15)
cat(sprintf('{\n  "made": "R %s, survey %s, targetWeights.R",\n', getRversion(), packageVersion("survey")))
cat(sprintf('  "age": "%s",\n  "sex": "%s",\n  "tenure": "%s",\n', paste(age, collapse = ""), paste(sex, collapse = ""),
            paste(tenure, collapse = "")))
cat(sprintf('  "base": %s,\n', number(base)))
cat(sprintf('  "cells": %s,\n  "tenures": %s,\n', number(cells$share), number(tenures$share)))
cat(sprintf('  "raked": { "weights": %s, "designEffect": %s, "tenthIn": %d },\n', number(weights(both)),
            one(deff(weights(both))), tenth(weights(both))))
cat(sprintf('  "postStratified": { "weights": %s, "designEffect": %s, "tenthIn": %d }\n}\n', number(weights(alone)),
            one(deff(weights(alone))), tenth(weights(alone))))
