import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import type { WalkNews } from './news.ts';

/** Tells the command that started Playwright how the walk is getting on, over the channel between the two processes. */
export default class NewsReporter implements Reporter {
  readonly #failures: string[] = [];

  onStepBegin(_test: TestCase, _result: TestResult, step: TestStep): void {
    const id: unknown = step.params?.step;
    if (step.category === 'test.step' && typeof id === 'string') tell({ news: 'step', id });
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const place = test.annotations.find((annotation) => annotation.type === 'run')?.description;
    if (place !== undefined) tell({ news: 'run', folder: place });
    this.#failures.push(...result.errors.map(message));
  }

  onError(error: TestError): void {
    this.#failures.push(message(error));
  }

  onEnd(): void {
    tell({ news: 'end', failures: this.#failures });
  }

  printsToStdio(): boolean {
    return false;
  }
}

function tell(news: WalkNews): void {
  process.send?.(news);
}

function message(error: TestError): string {
  return error.message ?? error.value ?? 'unknown error';
}
