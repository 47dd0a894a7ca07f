// Opens pages in Debian's Chromium and tells what a person would see: one JSON line a job.
// Usage: node driver.mjs '[{"kind": "editor|terminal|page", "url": "…", …}]'; needs NODE_PATH-like folder in PLAYWRIGHT.
import { createRequire } from 'node:module';

const { chromium } = createRequire(process.env.PLAYWRIGHT + '/')('playwright-core');
const patience = Number(process.env.PATIENCE ?? 60) * 1000;
const jobs = JSON.parse(process.argv[2]);

const looks = {
    /** VS Code's workbench: the status bar and the project's files. */
    async editor(page, job) {
        await page.goto(job.url, { timeout: patience });
        await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: patience });
        await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: patience });
        const files = await page.locator('.explorer-folders-view .monaco-list-row').allInnerTexts();
        return { title: await page.title(), files: files.map((name) => name.trim()) };
    },
    /** Types into the web terminal as a person does, and waits for the answer, which is not in what was typed. */
    async terminal(page, job) {
        const sockets = [];
        page.on('websocket', (socket) => sockets.push(socket.url()));
        await page.goto(job.url, { timeout: patience });
        await page.waitForSelector('.xterm-rows', { timeout: patience });
        await page.locator('#lost').waitFor({ state: 'hidden', timeout: patience });
        await page.waitForFunction(() => document.querySelector('.xterm-rows').innerText.trim() !== '', null, { timeout: patience });
        await page.locator('.xterm').click();
        await page.keyboard.type(job.types);
        await page.keyboard.press('Enter');
        await page.waitForFunction((wanted) => document.querySelector('.xterm-rows').innerText.replaceAll('\u00a0', ' ').includes(wanted),
            job.answer, { timeout: patience });
        return { sockets };
    },
    async page(page, job) {
        const response = await page.goto(job.url, { timeout: patience });
        return { status: response.status(), title: await page.title(), text: (await page.locator('body').innerText()).slice(0, 4000) };
    },
};

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--no-proxy-server'],
});
let failures = 0;
for (const job of jobs) {
    const began = Date.now();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const told = [];
    page.on('console', (message) => { if (message.type() === 'error') told.push(message.text()); });
    try {
        const seen = await looks[job.kind](page, job);
        console.log(JSON.stringify({ ...job, ...seen, seconds: (Date.now() - began) / 1000 }));
    } catch (error) {
        failures += 1;
        const text = await page.locator('body').innerText({ timeout: 1000 }).catch(() => '');
        console.log(JSON.stringify({ ...job, error: String(error), text: text.slice(0, 1500), console: told.slice(0, 10) }));
    }
    await context.close();
}
await browser.close();
process.exit(failures ? 1 : 0);
