import type { Choice } from '../../layout/template.ts';

/** `，比2023年8132.86万元增加1539.2万元，增长18.93%`; unchanged and nothing to compare with are said openly. */
export const comparison = (figure: string): Choice => ({
  choose: [
    { when: { figure: `${figure}Change`, is: 'noPrior' }, text: '，没有{priorYear}年的可比数' },
    { when: { figure: `${figure}Change`, is: 'same' }, text: `，与{priorYear}年{${figure}Prior}持平` },
  ],
  otherwise: `，比{priorYear}年{${figure}Prior}{${figure}Change}`,
});

/** `，主要原因是：…`, where there is a change to explain. */
export const because = (figure: string, field: string): Choice => ({
  choose: [
    {
      when: {
        any: [
          { figure: `${figure}Change`, is: 'up' },
          { figure: `${figure}Change`, is: 'down' },
        ],
      },
      text: `，主要原因是：{#${field}}`,
    },
  ],
});

/** As `comparison`, with the zero difference in figures: 与2023年持平（增减0万元、0%）. */
export const plainComparison = (figure: string): Choice => ({
  choose: [
    { when: { figure: `${figure}Change`, is: 'noPrior' }, text: '，没有{priorYear}年的可比数' },
    {
      when: { figure: `${figure}Change`, is: 'same' },
      text: `，与{priorYear}年持平（增减{${figure}Delta}、{${figure}Rate}）`,
    },
  ],
  otherwise: `，比{priorYear}年{${figure}Prior}{${figure}Change}`,
});
