## the pages of one case and the lists of many
