// Prints the licence of every package that is bundled: all of the lock file but those for development.
import { readdirSync, readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
console.log('codemirror.js holds these packages, each under its own copy of the MIT licence.');
for (const [folder, { version, dev, license }] of Object.entries(packages).sort()) {
    if (folder === '' || dev) continue;
    const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
    if (license !== 'MIT' || !file) throw new Error(`${folder}: no MIT licence`);
    console.log(`\n==== ${folder.replace('node_modules/', '')} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}`);
}
