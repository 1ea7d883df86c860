using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Sessions;

/// <summary>
/// Who is signed in, kept in the store so that a session which ends is over on every instance. A session is live while it is listed, its
/// time is not over, its owner may sign in, and the owner's security stamp is still that of its beginning.
/// </summary>
/// <param name="writer">The one way to write.</param>
public sealed class SessionRegister(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>Begins a session, and says so in the audit log.</summary>
    /// <param name="limits">How long it may last.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>The secret that the client shows with each request; it is kept nowhere.</returns>
    /// <exception cref="InvalidOperationException">There is no such user, or they cannot sign in.</exception>
    public async Task<string> BeginAsync(SessionStart start, SessionLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(limits);
        var key = SecretHash.NewSecret();
        await writer.WriteAsync(AddAsync, cancellationToken);
        return key;

        async Task AddAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            var user = await context.Users.SingleOrDefaultAsync(
                    one => one.Id == start.UserId && one.DisabledAt == null
                        && (start.SecurityStamp == null || one.SecurityStamp == start.SecurityStamp),
                    token)
                ?? throw new InvalidOperationException("Nobody can sign in as this user.");
            await context.Sessions.Where(session => session.EndsAt <= now).ExecuteDeleteAsync(token);
            context.Sessions.Add(new Session
            {
                Id = Guid.CreateVersion7(now).ToString(),
                KeyHash = SecretHash.Of(key),
                UserId = user.Id,
                SecurityStamp = user.SecurityStamp ?? string.Empty,
                StartedAt = now,
                SeenAt = now,
                IdleUntil = now + Shorter(limits.Idle, limits.Longest),
                EndsAt = now + limits.Longest,
                Source = start.Source,
                Client = OutsideText.Line(start.Client, Session.LongestClient),
            });
            context.AuditLog.Add(AuditEntries.New(
                clock, new Actor(user.Id, user.UserName ?? user.Id), AuditActions.SessionStarted, $"{start.Method}, {start.Source}"));
        }
    }

    /// <summary>The session that a secret opens.</summary>
    /// <returns>The session; null when there is none, or it has ended.</returns>
    public async Task<LiveSession?> FindAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var hash = SecretHash.Of(key);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Live(context)
            .Where(live => live.Session.KeyHash == hash)
            .Select(live => new
            {
                live.Session,
                live.Owner.UserName,
                Roles = context.UserRoles
                    .Where(membership => membership.UserId == live.Owner.Id)
                    .Join(context.Roles, membership => membership.RoleId, role => role.Id, (_, role) => role.Name!)
                    .ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new LiveSession(
            found.Session.Id, found.Session.UserId, found.UserName ?? found.Session.UserId, found.Roles,
            found.Session.SeenAt, found.Session.IdleUntil);
    }

    /// <summary>Which of some sessions have not ended.</summary>
    /// <param name="ids">Their ids.</param>
    /// <returns>The ids of those that are live.</returns>
    public async Task<IReadOnlySet<string>> LiveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var live = await Live(context).Select(one => one.Session.Id).Where(id => ids.Contains(id)).ToListAsync(cancellationToken);
        return live.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Notes that sessions are used, which keeps them from ending for being idle.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="idle">How long each may be idle from now on; never beyond its last end.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is noted.</returns>
    public Task UseAsync(IReadOnlyCollection<string> ids, TimeSpan idle, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + idle;
        return writer.WriteAsync(
            (context, token) => context.Sessions
                .Where(session => ids.Contains(session.Id) && session.IdleUntil > now)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(session => session.SeenAt, now)
                        .SetProperty(session => session.IdleUntil, session => session.EndsAt < until ? session.EndsAt : until),
                    token),
            cancellationToken);
    }

    /// <summary>Ends the session that a secret opens, and says so in the audit log; one that is over already stays so.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is over on every instance.</returns>
    public Task EndAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var hash = SecretHash.Of(key);
        return writer.WriteAsync(
            (context, token) => EndAsync(context, context.Sessions.Where(session => session.KeyHash == hash), token), cancellationToken);
    }

    /// <summary>Ends one of somebody's sessions, as its owner asks; another's is left as it is.</summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="id">The session's id.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether there was such a session.</returns>
    public Task<bool> EndOwnAsync(string userId, string id, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            (context, token) => EndAsync(
                context, context.Sessions.Where(session => session.UserId == userId && session.Id == id), token),
            cancellationToken);

    /// <summary>Ends all sessions of somebody but one, as their owner asks.</summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="keptId">The id of the session that goes on.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether there were others.</returns>
    public Task<bool> EndOthersAsync(string userId, string keptId, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            (context, token) => EndAsync(
                context, context.Sessions.Where(session => session.UserId == userId && session.Id != keptId), token),
            cancellationToken);

    /// <summary>
    /// Lets one session of somebody go on whose security stamp has just changed, and none beside it; inside the transaction of that change.
    /// One that was over before stays so.
    /// </summary>
    internal static async Task KeepOnlyAsync(UserEdit edit, User owner, string? stampBefore, string keptId)
    {
        var (now, before) = (edit.Clock.GetUtcNow(), stampBefore ?? string.Empty);
        var sessions = edit.Context.Sessions.Where(session => session.UserId == owner.Id);
        await sessions
            .Where(session => session.Id != keptId || session.SecurityStamp != before || session.IdleUntil <= now
                || session.EndsAt <= now)
            .ExecuteDeleteAsync(edit.Token);
        await sessions.ExecuteUpdateAsync(
            set => set.SetProperty(session => session.SecurityStamp, owner.SecurityStamp ?? string.Empty), edit.Token);
    }

    /// <summary>The live sessions of somebody, the last used first.</summary>
    public async Task<IReadOnlyList<SessionListing>> OfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Live(context)
            .Where(live => live.Session.UserId == userId)
            .OrderByDescending(live => live.Session.SeenAt).ThenByDescending(live => live.Session.Id)
            .Select(live => new SessionListing(
                live.Session.Id, live.Session.StartedAt, live.Session.SeenAt, live.Session.Source, live.Session.Client))
            .ToListAsync(cancellationToken);
    }

    private async Task<bool> EndAsync(DashboardContext context, IQueryable<Session> ending, CancellationToken token)
    {
        var sessions = await ending
            .Join(context.Users, session => session.UserId, user => user.Id, (session, user) => new { Session = session, user.UserName })
            .ToListAsync(token);
        foreach (var ended in sessions)
        {
            context.Sessions.Remove(ended.Session);
            var owner = new Actor(ended.Session.UserId, ended.UserName ?? ended.Session.UserId);
            context.AuditLog.Add(AuditEntries.New(clock, owner, AuditActions.SessionEnded, ended.Session.Source));
        }

        return sessions.Count > 0;
    }

    private IQueryable<SessionAndOwner> Live(DashboardContext context)
    {
        var now = clock.GetUtcNow();
        return
            from session in context.Sessions
            join user in context.Users on session.UserId equals user.Id
            where session.IdleUntil > now && session.EndsAt > now
                && user.DisabledAt == null && user.SecurityStamp == session.SecurityStamp
            select new SessionAndOwner { Session = session, Owner = user };
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed class SessionAndOwner
    {
        public required Session Session { get; init; }

        public required User Owner { get; init; }
    }
}
