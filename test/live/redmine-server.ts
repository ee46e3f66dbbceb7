import * as z from 'zod/mini';
import { LiveServer } from './live-server.ts';
import { startHelpDesk } from './start-script.ts';

const named = z.object({ id: z.number(), name: z.string() });
const issueSchema = z.object({
  issue: z.object({
    id: z.number(),
    status: named,
    project: named,
    author: named,
    assigned_to: z.optional(named),
    created_on: z.string(),
    journals: z.optional(
      z.array(
        z.object({
          id: z.number(),
          user: named,
          notes: z.nullable(z.string()),
          private_notes: z.boolean(),
          created_on: z.string(),
          details: z.array(
            z.object({
              property: z.string(),
              name: z.string(),
              old_value: z.optional(z.nullable(z.string())),
              new_value: z.optional(z.nullable(z.string())),
            }),
          ),
        }),
      ),
    ),
  }),
});

/** One entry of the product's own history: one save. */
export interface Journal {
  id: string;
  /** Epoch ms. */
  at: number;
  byId: string;
  hasNotes: boolean;
  isPrivate: boolean;
  /** Of the issue's own fields, by the database's names; an empty text is nobody or nothing. */
  changes: { field: string; from: string; to: string }[];
}

/** What the product itself says of an issue. */
export interface IssueTruth {
  id: string;
  statusId: string;
  assigneeId: string | undefined;
  projectId: string;
  authorId: string;
  createdAt: number;
  journals: Journal[];
}

/** A real Redmine on 127.0.0.1, freshly seeded, and what its administrator can ask it. */
export class RedmineServer extends LiveServer {
  /** Puts the seeded database back and starts the server. Throws one plain sentence when that is not possible. */
  static async start(port = 8162): Promise<RedmineServer> {
    await startHelpDesk('Redmine', 'redmine', port);
    return new RedmineServer('Redmine', 'redmine', port);
  }

  async userId(login: string): Promise<string> {
    const answer = z.parse(
      z.object({ users: z.array(z.object({ id: z.number(), login: z.string() })) }),
      await this.ask('admin', 'GET', `/users.json?name=${login}`),
    );
    const user = answer.users.find((one) => one.login === login);
    if (!user) throw new Error(`Redmine has no account ${login}.`);
    return String(user.id);
  }

  async projectId(identifier: string): Promise<string> {
    const answer = z.parse(
      z.object({ project: z.object({ id: z.number() }) }),
      await this.ask('admin', 'GET', `/projects/${identifier}.json`),
    );
    return String(answer.project.id);
  }

  /** The language of somebody's pages, from the next page on. */
  async speak(userId: string, language: string): Promise<void> {
    await this.ask('admin', 'PUT', `/users/${userId}.json`, { user: { language } });
  }

  /** An issue that a customer writes. Gives its number. */
  async ticketOfCustomer(subject: string): Promise<string> {
    const project = Number(await this.projectId('support'));
    const answer = await this.ask('anna', 'POST', '/issues.json', {
      issue: { project_id: project, tracker_id: 3, subject, description: 'Please help.' },
    });
    return String(z.parse(issueSchema, answer).issue.id);
  }

  /** What the same customer adds to it. */
  async noteOfCustomer(issueId: string, notes: string): Promise<void> {
    await this.ask('anna', 'PUT', `/issues/${issueId}.json`, { issue: { notes } });
  }

  async issue(issueId: string): Promise<IssueTruth> {
    const { issue } = z.parse(issueSchema, await this.ask('admin', 'GET', `/issues/${issueId}.json?include=journals`));
    return {
      id: String(issue.id),
      statusId: String(issue.status.id),
      assigneeId: issue.assigned_to && String(issue.assigned_to.id),
      projectId: String(issue.project.id),
      authorId: String(issue.author.id),
      createdAt: Date.parse(issue.created_on),
      journals: (issue.journals ?? []).map((journal) => ({
        id: String(journal.id),
        at: Date.parse(journal.created_on),
        byId: String(journal.user.id),
        hasNotes: (journal.notes ?? '') !== '',
        isPrivate: journal.private_notes,
        changes: journal.details
          .filter(({ property }) => property === 'attr')
          .map(({ name, old_value, new_value }) => ({ field: name, from: old_value ?? '', to: new_value ?? '' })),
      })),
    };
  }

  /** The id of the newest journal of an issue. */
  async newestJournal(issueId: string): Promise<string> {
    const journal = (await this.issue(issueId)).journals.at(-1);
    if (!journal) throw new Error(`Issue ${issueId} has no history.`);
    return journal.id;
  }
}
