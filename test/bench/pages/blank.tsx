import { createRoot } from 'react-dom/client';

/** The least that a page in React can do: what the popup is compared with. */
const place = document.getElementById('root');
if (place) createRoot(place).render(<div className="figure">7</div>);
