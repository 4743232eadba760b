let electron = require("electron");
// src/preload/shell.ts
/**
* The bridge into our pages: named functions only, nothing of Electron passes through.
* Owns: what a page cannot do by itself: the system's own dialog for a file, and a window that is opened after
* something was awaited.
*/
electron.contextBridge.exposeInMainWorld("whitecellShell", {
	/** The path of an exercise file that the person chose, or null. */
	chooseFile: async () => {
		const file = await electron.ipcRenderer.invoke("choose-file");
		return typeof file === "string" ? file : null;
	},
	/** Opens a page of the host in a window of its own; whether it did. */
	openWindow: async (url) => await electron.ipcRenderer.invoke("open-window", url) === true
});
