using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Tokens;

/// <summary>Which tokens there are, and whom a token lets in. Nothing is remembered between two calls.</summary>
/// <param name="writer">The one way to write.</param>
public sealed class TokenQuery(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>How exactly it is kept when a token was last used: to write with every request would be much for little.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(5);

    // What is compared with where there is no such token, so that it takes as long.
    private static readonly string NoHash = SecretHash.Of("");

    /// <summary>The token that a program shows.</summary>
    /// <param name="text">As it was shown.</param>
    /// <returns>It; null where there is none, its time is over, or its owner may not have it any more.</returns>
    public async Task<LiveToken?> FindAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TokenText.TryParse(text, out var shown))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var id = shown.Id;
        var found = await Live(context).Where(live => live.Token.Id == id).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var isIt = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(SecretHash.Of(shown.Secret)), Encoding.ASCII.GetBytes(found?.Token.SecretHash ?? NoHash));
        return isIt && found is { Token: { } token }
            ? new LiveToken(token.Id, token.Name, token.UserId, found.Owner, ScopesOf(token), token.ExpiresAt, token.UsedAt)
            : null;
    }

    /// <summary>Whether a token that was shown a while ago opens still.</summary>
    /// <param name="id">Its id.</param>
    public async Task<bool> IsLiveAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Live(context).AnyAsync(live => live.Token.Id == id, cancellationToken);
    }

    /// <summary>Notes that a token is used, unless that was noted a moment ago.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is noted.</returns>
    public Task NoteUseAsync(LiveToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var (now, id) = (clock.GetUtcNow(), token.Id);
        return now - token.UsedAt < Exactness
            ? Task.CompletedTask
            : writer.WriteAsync(
                (context, cancel) => context.ApiTokens
                    .Where(one => one.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancel),
                cancellationToken);
    }

    /// <summary>One's own tokens, the newest first.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>The tokens; null for who is no manager.</returns>
    public async Task<IReadOnlyList<TokenListing>?> OwnAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var userId = viewer.UserId;
        return viewer.Roles.HasFlag(ViewerRoles.Manager) ? await ListAsync(token => token.UserId == userId, cancellationToken) : null;
    }

    /// <summary>Everybody's and every machine's tokens, the newest first.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>The tokens; null for who is no admin.</returns>
    public async Task<IReadOnlyList<TokenListing>?> AllAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await ListAsync(_ => true, cancellationToken) : null;
    }

    private async Task<IReadOnlyList<TokenListing>> ListAsync(
        Expression<Func<ApiToken, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var live = await Live(context).Select(one => one.Token.Id).ToListAsync(cancellationToken);
        var tokens = await context.ApiTokens.AsNoTracking()
            .Where(which)
            .OrderByDescending(token => token.MadeAt).ThenBy(token => token.Id)
            .Select(token => new
            {
                Token = token,
                Owner = context.Users.Where(user => user.Id == token.UserId).Select(user => user.Email).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. tokens.Select(one => new TokenListing(
                one.Token.Id, one.Token.Name, one.Owner, ScopesOf(one.Token), one.Token.MadeAt, one.Token.MadeBy,
                one.Token.ExpiresAt, one.Token.UsedAt, live.Contains(one.Token.Id, StringComparer.Ordinal))),
        ];
    }

    private IQueryable<TokenAndOwner> Live(DashboardContext context)
    {
        var now = clock.GetUtcNow();
        var managers = RoleHolders.Of(context, RoleNames.Manager);
        return
            from token in context.ApiTokens
            where token.ExpiresAt > now && (token.UserId == null || managers.Any(user => user.Id == token.UserId))
            select new TokenAndOwner
            {
                Token = token,
                Owner = context.Users.Where(user => user.Id == token.UserId).Select(user => user.UserName).FirstOrDefault(),
            };
    }

    private static string[] ScopesOf(ApiToken token) => token.Scopes.Split(' ');

    private sealed class TokenAndOwner
    {
        public required ApiToken Token { get; init; }

        public required string? Owner { get; init; }
    }
}
