namespace Dashboard.Data.Access;

/// <summary>The stable words of the audit log: a filter on them must find old entries, so none is ever renamed.</summary>
public static partial class AuditActions
{
    /// <summary>Someone looked at results of named people; the details are the page's path and filters.</summary>
    public const string ResultsViewed = "results.viewed";

    /// <summary>
    /// A program read results; the details are the address, its filters and its token. Sums are noted once an hour, and a page of single
    /// answers each time, with how many it had.
    /// </summary>
    public const string ResultsRead = "results.read";

    /// <summary>A file was asked for; the details are its path and filters.</summary>
    public const string DownloadStarted = "download.started";

    /// <summary>A file was handed out to its end; the rows are those in it.</summary>
    public const string DownloadFinished = "download.finished";

    /// <summary>A download ended early: the client went away or something failed; the rows are those handed out until then.</summary>
    public const string DownloadAborted = "download.aborted";

    /// <summary>A user was added; the details are the e-mail and the roles.</summary>
    public const string UserAdded = "user.added";

    /// <summary>A user was linked to an agent; the details are the e-mail and the help desk's id.</summary>
    public const string AgentLinked = "user.agent-linked";

    /// <summary>A user's roles were changed; the details are the e-mail, the roles before and those after.</summary>
    public const string RolesChanged = "user.roles-changed";

    /// <summary>A team was taken from a user; the details are as of <see cref="TeamAssigned"/>.</summary>
    public const string TeamUnassigned = "user.team-unassigned";

    /// <summary>A user is an agent no longer; the details are as of <see cref="AgentLinked"/>.</summary>
    public const string AgentUnlinked = "user.agent-unlinked";

    /// <summary>A user cannot sign in any more; the details are the e-mail, as in all that follow about a user.</summary>
    public const string UserDisabled = "user.disabled";

    /// <summary>A user who was disabled can sign in again.</summary>
    public const string UserEnabled = "user.enabled";

    /// <summary>A user was removed for good.</summary>
    public const string UserRemoved = "user.removed";

    /// <summary>A password was set; the details end with how.</summary>
    public const string PasswordSet = "user.password-set";

    /// <summary>A link was made with which a user can set their password once.</summary>
    public const string LinkMade = "user.link-made";

    /// <summary>A user asks for a code of their authenticator from now on, when they sign in.</summary>
    public const string SecondFactorOn = "user.second-factor-on";

    /// <summary>A user signs in by their password alone again.</summary>
    public const string SecondFactorOff = "user.second-factor-off";

    /// <summary>A user made new recovery codes.</summary>
    public const string RecoveryCodesMade = "user.recovery-codes-made";

    /// <summary>A user signed in by a recovery code; the details end with how many are left.</summary>
    public const string RecoveryCodeUsed = "user.recovery-code-used";

    /// <summary>What a user had beside their password was taken.</summary>
    public const string SecondFactorReset = "user.second-factor-reset";

    /// <summary>A user added a passkey; the details end with its name, as in the two that follow.</summary>
    public const string PasskeyAdded = "user.passkey-added";

    /// <summary>A user named a passkey otherwise.</summary>
    public const string PasskeyRenamed = "user.passkey-renamed";

    /// <summary>A user took one of their passkeys away.</summary>
    public const string PasskeyRemoved = "user.passkey-removed";

    /// <summary>
    /// A user was linked to whom single sign-on says they are; the details are the e-mail, the id at the provider, and the provider.
    /// </summary>
    public const string SignOnLinked = "user.sign-on-linked";

    /// <summary>An agent was merged into another whose id is alike; the details are both ids.</summary>
    public const string AgentsMerged = "agent.merged";

    /// <summary>Two agents whose ids are alike were said to be two people; the details are both ids.</summary>
    public const string AgentsDistinguished = "agent.distinct";

    /// <summary>That two agents are two people was taken back; the details are both ids.</summary>
    public const string AgentsUndistinguished = "agent.distinct-undone";

    /// <summary>An agent was made before any closed conversation named them; the details are the id and the name.</summary>
    public const string AgentAdded = "agent.added";

    /// <summary>An agent was given another name; the details are the id and both names, as in all that follow about a name.</summary>
    public const string AgentRenamed = "agent.renamed";

    /// <summary>An agent was put into another team; the details are the id and both teams.</summary>
    public const string AgentMoved = "agent.moved";

    /// <summary>A team was made; the details are the id and the name.</summary>
    public const string TeamAdded = "team.added";

    /// <summary>A team was given another name.</summary>
    public const string TeamRenamed = "team.renamed";

    /// <summary>A team was closed: nobody is put into it any more.</summary>
    public const string TeamClosed = "team.closed";

    /// <summary>A closed team is open again.</summary>
    public const string TeamReopened = "team.reopened";

    /// <summary>A team was assigned to a user; the details are the e-mail and the help desk's id.</summary>
    public const string TeamAssigned = "user.team-assigned";

    /// <summary>A saved view was opened to those who lead the same teams; the details are its name and address.</summary>
    public const string ViewShared = "view.shared";

    /// <summary>A saved view is its owner's alone again; the details are its name and address.</summary>
    public const string ViewUnshared = "view.unshared";

    /// <summary>The saved views of a user are another's, or the organisation's; the details are both, and how many.</summary>
    public const string ViewsHandedOver = "user.views-handed-over";

    /// <summary>A target was set or changed; the details are the measure, for whom, from which day, and the value.</summary>
    public const string TargetSet = "target.set";

    /// <summary>A target was taken out, as if it had never been set; the details are as of <see cref="TargetSet"/>.</summary>
    public const string TargetRemoved = "target.removed";

    /// <summary>An event was noted; the details are its days, for whom, and its text, as in all that follow about an event.</summary>
    public const string EventNoted = "event.noted";

    /// <summary>A noted event was changed; the details are what it is now.</summary>
    public const string EventChanged = "event.changed";

    /// <summary>A noted event was deleted.</summary>
    public const string EventRemoved = "event.removed";

    /// <summary>
    /// A talk about an agent was noted; the details are the agent and the team, as in all that follow about one, never what was said.
    /// </summary>
    public const string CoachingNoted = "coaching.noted";

    /// <summary>A noted talk was changed.</summary>
    public const string CoachingChanged = "coaching.changed";

    /// <summary>A noted talk was deleted.</summary>
    public const string CoachingRemoved = "coaching.removed";

    /// <summary>An answer was pinned to talk about it with its agent; the details end with X's id of it.</summary>
    public const string AnswerPinned = "coaching.answer-pinned";

    /// <summary>An answer is pinned no longer.</summary>
    public const string AnswerUnpinned = "coaching.answer-unpinned";

    /// <summary>A topic was made; the details are its name and words, as in all that follow about a topic.</summary>
    public const string TopicAdded = "topic.added";

    /// <summary>A topic was changed; the details are its new name and the words that came and went.</summary>
    public const string TopicChanged = "topic.changed";

    /// <summary>A topic went into another; the details are both names and the words that the other got.</summary>
    public const string TopicsMerged = "topic.merged";

    /// <summary>A topic was deleted.</summary>
    public const string TopicRemoved = "topic.removed";

    /// <summary>A pull was asked for; the details are the account's handle, as in all that follow about an account.</summary>
    public const string PullRequested = "sync.requested";

    /// <summary>Pulling of an account was stopped until it is resumed.</summary>
    public const string AccountPaused = "account.paused";

    /// <summary>A paused account runs again.</summary>
    public const string AccountResumed = "account.resumed";

    /// <summary>A stretch of the past is read; the details are the handle and the dates.</summary>
    public const string BackfillStarted = "backfill.started";

    /// <summary>A backfill is held until it is resumed; what it has read stays.</summary>
    public const string BackfillPaused = "backfill.paused";

    /// <summary>A held backfill goes on from where it was.</summary>
    public const string BackfillResumed = "backfill.resumed";

    /// <summary>A backfill was given up.</summary>
    public const string BackfillCancelled = "backfill.cancelled";

    /// <summary>
    /// Things set aside were put back into the inbox; the details are the kind and, for one thing, its key; the rows are how many.
    /// </summary>
    public const string QuarantineRetried = "quarantine.retried";

    /// <summary>A thing set aside was thrown away; the details are its kind and key.</summary>
    public const string QuarantineDismissed = "quarantine.dismissed";

    /// <summary>Someone looked at the body of a thing set aside; the details are its kind and key.</summary>
    public const string QuarantineViewed = "quarantine.viewed";

    /// <summary>An API token was made; the details are its id and name, whose it is, what it opens and until when.</summary>
    public const string TokenMade = "token.made";

    /// <summary>An API token was ended; the details are its id and name, and whose it was.</summary>
    public const string TokenRevoked = "token.revoked";

    /// <summary>What lies encrypted in the store was encrypted anew; the details are how much.</summary>
    public const string SecretsRenewed = "secrets.renewed";

    /// <summary>The key of the log's own seals could not be read, and another was made.</summary>
    public const string SealKeyLost = "audit.key-lost";

    /// <summary>Somebody took note that a key of the seals is gone; the details are the places of the chain that it has sealed.</summary>
    public const string SealKeyLossAccepted = "audit.key-loss-accepted";

    /// <summary>The whole store was written into a backup; the details are the file.</summary>
    public const string StoreBackedUp = "store.backed-up";

    /// <summary>The store was made of a backup; the details are the file.</summary>
    public const string StoreRestored = "store.restored";

    /// <summary>How long what customers wrote is kept, or who sees who they are, was changed; the details are both.</summary>
    public const string PrivacyChanged = "privacy.changed";

    /// <summary>A customer was erased; the details are the receipt's number and how much, never whom; the rows their feedback.</summary>
    public const string CustomerErased = "privacy.customer-erased";

    /// <summary>One customer's data was handed out; the rows are their answers.</summary>
    public const string CustomerExported = "privacy.customer-exported";

    /// <summary>One agent's data was handed out; the details are the agent, the rows their answers.</summary>
    public const string AgentExported = "download.agent-exported";

    /// <summary>What was older than it may be kept was erased; the details are how much.</summary>
    public const string RetentionApplied = "privacy.retention-applied";
}
