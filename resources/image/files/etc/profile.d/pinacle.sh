# The pod's environment, in every login shell.
if [ -r /etc/pinacle/environment ]; then . /etc/pinacle/environment; fi
