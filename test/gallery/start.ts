/** Opens the gallery for a person: `npm run gallery`, and the addresses that it prints. */
import { startGallery } from './gallery-server.ts';

const { origin } = await startGallery(4_173);
console.log(`${origin}dashboard.html\n${origin}controls.html\n${origin}forms.html\n${origin}popup.html`);
