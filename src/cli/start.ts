process.stderr.write('The program is not there yet.\n');
process.exitCode = 1;
