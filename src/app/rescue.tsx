import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/govuk.scss';
import '../ui/office.scss';
import '../ui/controls.css';
import '../ui/print.css';
import './Shell.css';
import { RescueScreen } from '../fieldwork/RescueScreen.tsx';
import rescueWorker from '../workers/rescueWorker.ts?worker&url';
import { build } from './build.ts';
import { ProductName } from './ProductName.tsx';
import { createRunJob } from './runJob.ts';
import { shareFile } from './shareFile.ts';
import { today } from './today.ts';
import { trustOnly } from './trust.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('rescue requires #app in the page');

const address = trustOnly([rescueWorker])(rescueWorker);
const startWorker = () => new Worker(address, { type: 'module' });

place.replaceChildren();
render(
  <>
    <header class="shell-header ui-no-print">
      <div class="govuk-width-container">
        <ProductName to="./" />
      </div>
    </header>
    <div class="govuk-width-container shell-page">
      <main class="govuk-main-wrapper" id="main">
        <RescueScreen
          tools={{
            today,
            share: shareFile,
            run: createRunJob(startWorker),
            runJournal: createRunJob(startWorker),
          }}
          build={`${build.version} (${build.hash})`}
        />
      </main>
    </div>
  </>,
  place,
);
