#!/usr/bin/env node
// The command `gehoor`: runs what was built.
import '../dist/engine/main.js';
