## what a command says when it has done its work

ui-nothing-to-change = Nothing to change: it is so already.
