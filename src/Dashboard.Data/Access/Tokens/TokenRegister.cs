using System.Globalization;
using System.Linq.Expressions;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Tokens;

/// <summary>
/// Makes and ends API tokens. People have their own, which read what they may see themselves and open nothing once they are disabled or no
/// managers any more; machines have tokens that admins make, or whoever has the machine that the product runs on.
/// </summary>
public sealed class TokenRegister
{
    private const int LongestMaker = 256;

    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(30);

    private readonly UserEdits _edits;
    private readonly TimeProvider _clock;

    internal TokenRegister(UserEdits edits, TimeProvider clock) => (_edits, _clock) = (edits, clock);

    /// <summary>Makes one's own token, which reads reports and opens nothing else.</summary>
    /// <param name="viewer">Who asks; only a manager gets one.</param>
    /// <param name="draft">What for, and how long.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<TokenAnswer> MakeOwnAsync(Viewer viewer, TokenDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return MakeAsync(
            draft,
            [TokenScopes.ReadReports],
            async (edit, text) => await IsManagerAsync(edit, viewer.UserId)
                ? await AddAsync(edit, text, draft, viewer.UserId, Actor.FromViewer(viewer))
                : NoManager(),
            cancellationToken);
    }

    /// <summary>Makes a token of a machine.</summary>
    /// <param name="draft">What for, what it opens, and how long.</param>
    /// <param name="actor">An admin, who cannot give what opens results, or the command line, which can.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<TokenAnswer> MakeForMachineAsync(TokenDraft draft, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return MakeAsync(
            draft,
            actor.IsUser ? TokenScopes.ForMachines : TokenScopes.All,
            async (edit, text) =>
            {
                await AdminRights.RequireAsync(edit, actor);
                return await AddAsync(edit, text, draft, userId: null, actor);
            },
            cancellationToken);
    }

    /// <summary>Ends one's own token.</summary>
    /// <param name="viewer">Who asks; another's is left as it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RevokeOwnAsync(Viewer viewer, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return _edits.ChangeAsync(
            edit => EndAsync(edit, token => token.Id == id && token.UserId == viewer.UserId, Actor.FromViewer(viewer)), cancellationToken);
    }

    /// <summary>Ends a token, whosever it is.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actor">An admin, or the command line.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RevokeAsync(string id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _edits.ByAdminAsync(actor, edit => EndAsync(edit, token => token.Id == id, actor), cancellationToken);
    }

    private async Task<TokenAnswer> MakeAsync(
        TokenDraft draft,
        IReadOnlyList<string> offered,
        Func<UserEdit, TokenText, Task<RegistryAnswer>> add,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var check = TokenRules.Check(draft, offered);
        if (!check.Succeeded)
            return new TokenAnswer(check, Text: null);
        var text = TokenText.New();
        var answer = await _edits.ChangeAsync(edit => add(edit, text), cancellationToken);
        return new TokenAnswer(answer, answer.Succeeded ? text.ToString() : null);
    }

    private async Task<RegistryAnswer> AddAsync(UserEdit edit, TokenText text, TokenDraft draft, string? userId, Actor actor)
    {
        var (now, tokens) = (_clock.GetUtcNow(), edit.Context.ApiTokens);
        var forgotten = now - KeptAfterEnd;
        await tokens.Where(old => old.ExpiresAt < forgotten).ExecuteDeleteAsync(edit.Token);
        if (await tokens.CountAsync(other => other.UserId == userId && other.ExpiresAt > now, edit.Token) >= TokenRules.Most)
            return TokenRules.TooMany();
        var made = new ApiToken
        {
            Id = text.Id,
            Name = TokenRules.NameOf(draft),
            SecretHash = SecretHash.Of(text.Secret),
            UserId = userId,
            Scopes = string.Join(' ', TokenScopes.All.Intersect(draft.Scopes, StringComparer.Ordinal)),
            MadeAt = now,
            MadeBy = OutsideText.Line(actor.Name, LongestMaker),
            ExpiresAt = now + TimeSpan.FromDays(draft.Days),
        };
        tokens.Add(made);
        var until = made.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return edit.Recorded(actor, AuditActions.TokenMade, $"{await DetailsAsync(edit, made)}; {made.Scopes}; until {until}");
    }

    private static async Task<RegistryAnswer> EndAsync(UserEdit edit, Expression<Func<ApiToken, bool>> which, Actor actor)
    {
        if (await edit.Context.ApiTokens.SingleOrDefaultAsync(which, edit.Token) is not { } token)
            return TokenRules.Unknown();
        edit.Context.ApiTokens.Remove(token);
        return edit.Recorded(actor, AuditActions.TokenRevoked, await DetailsAsync(edit, token));
    }

    private static async Task<string> DetailsAsync(UserEdit edit, ApiToken token)
    {
        var owner = token.UserId is null
            ? "a machine"
            : await edit.Context.Users.Where(user => user.Id == token.UserId).Select(user => user.Email).SingleOrDefaultAsync(edit.Token);
        return $"{token.Id} \"{token.Name}\" of {owner ?? "nobody"}";
    }

    private static async Task<bool> IsManagerAsync(UserEdit edit, string userId)
    {
        await edit.Context.LockRightsAsync(edit.Token);
        return await RoleHolders.Of(edit.Context, RoleNames.Manager).AnyAsync(user => user.Id == userId, edit.Token);
    }

    private static RegistryAnswer NoManager() =>
        RegistryAnswer.Refused(RegistryProblemKind.NotAllowed, "Only managers have tokens of their own.");
}
