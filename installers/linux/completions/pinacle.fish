# Completion of pinacle(1) for fish: the program knows what fits.
complete -c pinacle -a '(pinacle complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
