/** The typefaces, served by the host itself: the room may have no internet. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/archivo/wdth.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
// A browser fetches its files only for a page that has Arabic letters.
import '@fontsource-variable/noto-sans-arabic/wght.css';
