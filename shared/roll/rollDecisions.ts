/** What the officer decides when a new year begins. What is not decided is kept and put on the to-do list. */
export interface RollDecisions {
  /** Projects by id: those of last year that go on or end. */
  readonly projects?: Readonly<Record<string, 'kept' | 'ended'>>;
  /** Projects that begin. */
  readonly newProjects?: readonly { readonly name: string; readonly type?: string; readonly unit?: string }[];
  /** Units by id. The facts of last year of a unit that ends stay. */
  readonly units?: Readonly<Record<string, 'kept' | 'ended'>>;
  /** `function:2082201` → the code that takes its place; the same code keeps it. */
  readonly subjects?: Readonly<Record<string, string>>;
  /** ISO; not given: empty until the officer knows it. */
  readonly dates?: { readonly approved?: string; readonly published?: string };
}
