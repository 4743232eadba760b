process.stderr.write('The headless commands are not there yet.\n');
process.exitCode = 2;
