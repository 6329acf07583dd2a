# Made-up answers with given weights, and what R's survey package says of them: as they are, and raked to tenure.
# Rscript importedTenure.R, in this folder. R 4.1 or later, survey 4.1-1 or later.
suppressMessages(library(survey))
set.seed(20261128)
n <- 600
tenure <- sample(c("Owned", "Council", "Private"), n, replace = TRUE, prob = c(.7, .1, .2))
satisfied <- vapply(tenure, function(of) {
  good <- c(Owned = .75, Council = .45, Private = .6)[[of]]
  sample(1:5, 1, prob = c((1 - good) / 3, (1 - good) / 3, (1 - good) / 3, good / 2, good / 2))
}, 1L)
weight <- round(exp(rnorm(n, sd = .4)) * c(Owned = .8, Council = 1.6, Private = 1.2)[tenure], 3)
write.csv(data.frame(satisfied, tenure, weight), "importedTenure.csv", row.names = FALSE, quote = FALSE)

data <- data.frame(good = as.numeric(satisfied >= 4), tenure = factor(tenure), w = weight / mean(weight))
given <- svydesign(ids = ~1, weights = ~w, data = data)
targets <- data.frame(tenure = c("Council", "Owned", "Private"), Freq = c(.2, .55, .25) * n)
raked <- rake(given, list(~tenure), list(targets), control = list(epsilon = 1e-10))
told <- function(design) {
  w <- weights(design)
  found <- svyciprop(~good, design, method = "xlogit")
  list(share = as.numeric(found), low = confint(found)[[1]], high = confint(found)[[2]],
       kish = sum(w)^2 / sum(w^2))
}
shares <- svymean(~tenure, raked)
cat(jsonlite::toJSON(list(given = told(given), raked = told(raked),
  tenure = setNames(as.list(as.numeric(shares)), levels(data$tenure))),
  auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "importedTenure.json")
cat("\n", file = "importedTenure.json", append = TRUE)
