using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Store;

/// <summary>
/// The store. One context per operation, from <see cref="IDbContextFactory{TContext}"/>. The tables that hold results are internal, so that
/// pages and files reach them only through a query that says who is looking.
/// </summary>
public abstract partial class DashboardContext(DbContextOptions options)
    : IdentityDbContext<User, IdentityRole, string, IdentityUserClaim<string>, IdentityUserRole<string>, IdentityUserLogin<string>,
        IdentityRoleClaim<string>, IdentityUserToken<string>, IdentityUserPasskey<string>>(options)
{
    private readonly List<AuditEntry> _saved = [];

    /// <summary>The accounts on X that are, or were, connected.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Teams of the help desk.</summary>
    public DbSet<Team> Teams => Set<Team>();

    /// <summary>Agents of the help desk.</summary>
    public DbSet<Agent> Agents => Set<Agent>();

    /// <summary>How far each account is pulled.</summary>
    public DbSet<SyncProgress> SyncProgress => Set<SyncProgress>();

    /// <summary>The ranges of events that are being pulled.</summary>
    public DbSet<PullRange> PullRanges => Set<PullRange>();

    /// <summary>The stretches of events that X does not give any more.</summary>
    public DbSet<LostStretch> LostStretches => Set<LostStretch>();

    /// <summary>What X allows each account.</summary>
    public DbSet<RequestBudget> RequestBudgets => Set<RequestBudget>();

    /// <summary>The run journal: an entry for each pull of an account.</summary>
    public DbSet<SyncRun> SyncRuns => Set<SyncRun>();

    /// <summary>Things that came and could not be applied.</summary>
    public DbSet<QuarantinedArrival> Quarantine => Set<QuarantinedArrival>();

    /// <summary>What was changed in the settings of accounts, when and by whom.</summary>
    public DbSet<SettingChange> SettingChanges => Set<SettingChange>();

    /// <summary>Who did or saw what that must be accounted for; only added to.</summary>
    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    internal DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    internal DbSet<AuditKey> AuditKeys => Set<AuditKey>();

    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    internal DbSet<StoredFeedback> StoredFeedback => Set<StoredFeedback>();

    internal DbSet<DayCell> DayCells => Set<DayCell>();

    internal DbSet<HourCell> HourCells => Set<HourCell>();

    internal DbSet<DayStamp> DayStamps => Set<DayStamp>();

    internal DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    internal DbSet<CommentStamp> CommentStamps => Set<CommentStamp>();

    internal DbSet<InboxEntry> Inbox => Set<InboxEntry>();

    internal DbSet<FeedbackArrival> Arrivals => Set<FeedbackArrival>();

    internal DbSet<Tag> Tags => Set<Tag>();

    internal DbSet<RollupState> RollupStates => Set<RollupState>();

    internal DbSet<RollupBuild> RollupBuilds => Set<RollupBuild>();

    internal DbSet<AgreedSetting> AgreedSettings => Set<AgreedSetting>();

    internal DbSet<ErasedKey> ErasedKeys => Set<ErasedKey>();

    internal DbSet<InstallationSetting> InstallationSettings => Set<InstallationSetting>();

    internal DbSet<SavedView> SavedViews => Set<SavedView>();

    internal DbSet<FileLayout> FileLayouts => Set<FileLayout>();

    internal DbSet<FileJob> FileJobs => Set<FileJob>();

    internal DbSet<ResultImport> Imports => Set<ResultImport>();

    internal DbSet<Target> Targets => Set<Target>();

    internal DbSet<NotedEvent> NotedEvents => Set<NotedEvent>();

    internal DbSet<CoachingTalk> CoachingTalks => Set<CoachingTalk>();
    internal DbSet<PinnedAnswer> PinnedAnswers => Set<PinnedAnswer>();

    internal DbSet<ResponseReview> ResponseReviews => Set<ResponseReview>();
    internal DbSet<ReviewNote> ReviewNotes => Set<ReviewNote>();

    internal DbSet<Topic> Topics => Set<Topic>();

    internal DbSet<AgentTeam> AgentTeams => Set<AgentTeam>();

    internal DbSet<DistinctAgents> DistinctAgents => Set<DistinctAgents>();

    internal DbSet<UserTeam> UserTeams => Set<UserTeam>();

    internal DbSet<UserAgent> UserAgents => Set<UserAgent>();

    internal DbSet<Session> Sessions => Set<Session>();

    internal DbSet<SignInTry> SignInTries => Set<SignInTry>();

    internal DbSet<DoorCredential> DoorCredentials => Set<DoorCredential>();

    internal DbSet<DoorVisit> DoorVisits => Set<DoorVisit>();

    internal DbSet<DoorTally> DoorTallies => Set<DoorTally>();

    internal DbSet<PendingConnection> PendingConnections => Set<PendingConnection>();

    internal DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    internal DbSet<ResetRequest> ResetRequests => Set<ResetRequest>();

    internal DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    internal DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    internal DbSet<ScheduleRecipient> ScheduleRecipients => Set<ScheduleRecipient>();

    internal DbSet<ReportDelivery> ReportDeliveries => Set<ReportDelivery>();

    /// <summary>
    /// Waits until no other transaction of the installation holds the feedback lock, and holds it to the end of this one.
    /// </summary>
    internal abstract Task LockFeedbackAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until no other transaction of the installation changes people; as of the feedback lock, and taken before it.
    /// </summary>
    internal abstract Task LockPeopleAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until no other transaction of the installation changes people, and keeps them as they are to the end of this one, beside any
    /// number of others that do so; taken where the lock of people would be.
    /// </summary>
    internal abstract Task LockRightsAsync(CancellationToken cancellationToken);

    /// <summary>Waits until no other transaction of the installation seals entries of the audit log; as of the feedback lock.</summary>
    internal abstract Task LockAuditLogAsync(CancellationToken cancellationToken);

    /// <summary>Waits until no other transaction of the installation chooses prompts to send; as of the feedback lock.</summary>
    internal abstract Task LockPromptsAsync(CancellationToken cancellationToken);

    /// <summary>The entries of the audit log that were saved since this was asked last.</summary>
    internal IReadOnlyList<long> TakeSavedEntries()
    {
        long[] taken = [.. _saved.Select(entry => entry.Id)];
        _saved.Clear();
        return taken;
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // What was added is known without looking for changes, which takes its time where much is tracked.
        ChangeTracker.AutoDetectChangesEnabled = false;
        _saved.AddRange(ChangeTracker.Entries<AuditEntry>().Where(row => row.State is EntityState.Added).Select(row => row.Entity));
        ChangeTracker.AutoDetectChangesEnabled = true;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Begins a transaction for reading only, in which every query sees the store as of the first one. It holds up no writer, and none
    /// holds it up.
    /// </summary>
    internal abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Where the store is, without any secret.</summary>
    internal abstract string Place { get; }

    /// <summary>Whether a schema was ever made there.</summary>
    internal abstract Task<bool> IsMadeAsync(CancellationToken cancellationToken);

    /// <summary>Removes the store with everything in it, if it is a file.</summary>
    internal abstract void Remove();

    /// <summary>Applies every migration that is missing.</summary>
    internal abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Why the store cannot be used, in one sentence that names the setting and the place, and no secret.</summary>
    internal abstract string Explain(Exception failure);

    /// <summary>What is stored for a text, for SQL that is written by hand.</summary>
    internal virtual string ToStored(string text) => text;

    /// <summary>The text for which <paramref name="stored"/> is stored.</summary>
    internal virtual string FromStored(string stored) => stored;

    /// <summary>
    /// A command for SQL that is written by hand, on the context's connection, which must be open, and in its transaction.
    /// </summary>
    internal DbCommand CreateCommand(string sql, params IEnumerable<object> parameters)
    {
        var command = Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, Database.CurrentTransaction?.GetDbTransaction());
        foreach (var value in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<EpochMilliseconds>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumber>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Configurations.StoreModel.Configure(builder);
        StoreFunctions.Configure(builder);
    }
}
