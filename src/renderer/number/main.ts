import '../shared/theme/tokens.css';
import './number.css';

/** The number of a screen, as the menu calls it, large enough to be read from across the room. */
const number = document.getElementById('number');
const asked = /^#(\d{1,2})$/.exec(globalThis.location.hash)?.[1];
if (number !== null) number.textContent = asked ?? '';
