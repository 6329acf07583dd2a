import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/govuk.scss';
import '../ui/controls.css';
import '../ui/print.css';
import { appWords } from '../words/app.ts';
import { build } from './build.ts';
import { serviceWorkerAddress } from './trustedAddress.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('main requires #app in the page');
render(
  <main>
    <h1>{appWords.productName}</h1>
    <p>
      {build.version} ({build.hash})
    </p>
  </main>,
  place,
);

// In development the worker is a module with imports and cannot be registered.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register(serviceWorkerAddress);
}
