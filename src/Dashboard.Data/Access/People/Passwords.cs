using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>
/// Setting passwords: by their owner, who knows the one before; by whoever holds a link that opens once; and by an admin at the machine's
/// console. Another password ends every session of its owner.
/// </summary>
public sealed class Passwords
{
    /// <summary>How long a link for somebody's password opens.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(3);

    /// <summary>How long the link for the first admin opens: the product's output, where it stands, is often kept.</summary>
    public static readonly TimeSpan SetupLife = TimeSpan.FromDays(1);

    private readonly UserEdits _edits;
    private readonly PasswordWork _work;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal Passwords(
        UserEdits edits, PasswordWork work, IDbContextFactory<DashboardContext> contexts, TimeProvider clock) =>
        (_edits, _work, _contexts, _clock) = (edits, work, contexts, clock);

    /// <summary>Sets somebody's password.</summary>
    /// <param name="password">See <see cref="PasswordRules"/>.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<RegistryAnswer> SetAsync(string email, string password, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var prepared = await _work.PrepareAsync(email, password);
        return await _edits.ByAdminAsync(
            email, actor, (edit, user) => SetAsync(edit, user, prepared, actor, "by command"), cancellationToken);
    }

    /// <summary>Sets one's own password; the session that does it goes on, all others end.</summary>
    /// <param name="current">The one before, which whoever finds a page open does not know.</param>
    /// <param name="password">See <see cref="PasswordRules"/>.</param>
    /// <param name="sessionId">The session that goes on.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<RegistryAnswer> ChangeOwnAsync(
        string email, string current, string password, string sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var prepared = await _work.PrepareAsync(email, password);
        return await _edits.ByOwnerAsync(
            email,
            current,
            async (edit, user) =>
            {
                var before = user.SecurityStamp;
                var answer = await SetAsync(edit, user, prepared, Actor.Of(user), "by themselves");
                if (answer.Succeeded)
                    await SessionRegister.KeepOnlyAsync(edit, user, before, sessionId);
                return answer;
            },
            cancellationToken);
    }

    /// <summary>Makes a link with which somebody can set their password once; one that was made before opens no more.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done with the link's secret, which is kept nowhere; or the reason why not.</returns>
    public async Task<LinkAnswer> MakeLinkAsync(string email, Actor actor, CancellationToken cancellationToken)
    {
        var secret = SecretHash.NewSecret();
        var answer = await _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                await edit.EndLinksAsync(user);
                OneTimeLinks.Add(edit, secret, user.Id, LinkLife);
                return edit.Recorded(actor, AuditActions.LinkMade, $"{user.Email}");
            },
            cancellationToken);
        return new LinkAnswer(answer, answer.Succeeded ? secret : null);
    }

    /// <summary>
    /// Makes the link with which the first admin makes themselves known, where nobody can sign in yet. One made before opens no more.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>The link's secret; null where somebody can sign in.</returns>
    public async Task<string?> MakeSetupLinkAsync(CancellationToken cancellationToken) =>
        (await OfferSetupAsync(isAnew: true, cancellationToken))?.Secret;

    /// <summary>
    /// The same at a start: a link that another start has shown, and that opens still, is not replaced, so that whoever reads what is kept
    /// of the product's output finds each once.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>The link; null where somebody can sign in.</returns>
    public Task<SetupOffer?> OfferSetupAsync(CancellationToken cancellationToken) => OfferSetupAsync(isAnew: false, cancellationToken);

    /// <summary>For whom a link is.</summary>
    /// <returns>The e-mail address; empty for the first admin's; null where the link opens nothing, or no more.</returns>
    public async Task<string?> OwnerOfLinkAsync(string secret, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, secret, cancellationToken) is not { } link)
            return null;
        return link.UserId is null
            ? ""
            : await context.Users.Where(user => user.Id == link.UserId).Select(user => user.Email).SingleAsync(cancellationToken);
    }

    /// <summary>Sets the password of whom a link is for; the link then opens no more.</summary>
    /// <param name="password">See <see cref="PasswordRules"/>; a link outlives a password that is refused.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<RegistryAnswer> UseLinkAsync(string secret, string password, CancellationToken cancellationToken)
    {
        if (await OwnerOfLinkAsync(secret, cancellationToken) is not { Length: > 0 } email)
            return LinkGone();
        var prepared = await _work.PrepareAsync(email, password);
        return await _edits.ForUserAsync(
            email,
            async (edit, user) =>
            {
                if (await FindAsync(edit.Context, secret, edit.Token) is not { } link
                    || !string.Equals(link.UserId, user.Id, StringComparison.Ordinal))
                    return LinkGone();
                var how = link.IsReset ? "by a link that they asked for" : "by link";
                return user.DisabledAt is null ? await SetAsync(edit, user, prepared, Actor.Of(user), how) : LinkGone();
            },
            cancellationToken);
    }

    /// <summary>Makes the first admin, with the link that a start without users has shown; the link then opens no more.</summary>
    /// <param name="password">See <see cref="PasswordRules"/>.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<RegistryAnswer> UseSetupLinkAsync(
        string secret, string email, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        if (await OwnerOfLinkAsync(secret, cancellationToken) is not "")
            return LinkGone();
        var prepared = await _work.PrepareAsync(email, password);
        return await _edits.ChangeAsync(SetUpAsync, cancellationToken);

        async Task<RegistryAnswer> SetUpAsync(UserEdit edit)
        {
            await edit.Context.LockPeopleAsync(edit.Token);
            if (await FindAsync(edit.Context, secret, edit.Token) is not { UserId: null } link)
                return LinkGone();
            if (await edit.Context.Users.AnyAsync(edit.Token))
                return NoSetup();
            edit.Context.OneTimeLinks.Remove(link);
            return await NewUsers.AddAsync(edit, email, [RoleNames.Admin], prepared, new Actor("setup", "setup link"));
        }
    }

    /// <summary>Takes what somebody has beside their password, such as after the loss of a telephone, and ends their sessions.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> ResetSecondFactorAsync(string email, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                if (user.PasswordHash is null && await AdminRights.IsLastAsync(edit, user))
                    return AdminRights.IsLast();
                await edit.Context.UserTokens.Where(token => token.UserId == user.Id).ExecuteDeleteAsync(edit.Token);
                await edit.Context.UserPasskeys.Where(passkey => passkey.UserId == user.Id).ExecuteDeleteAsync(edit.Token);
                (user.TwoFactorEnabled, user.LastCodeStep) = (false, 0);
                IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
                return edit.Recorded(actor, AuditActions.SecondFactorReset, $"{user.Email}");
            },
            cancellationToken);

    private static async Task<RegistryAnswer> SetAsync(UserEdit edit, User user, NewPassword password, Actor actor, string how)
    {
        if (password.Hash is null)
            return password.Check;
        user.PasswordHash = password.Hash;

        // Whoever has a link, or has begun a second step, goes on from what was before.
        await edit.EndLinksAsync(user);
        await FactorTokens.Of(edit.Context, user.Id, FactorTokens.WaitingKey).ExecuteDeleteAsync(edit.Token);
        IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
        return edit.Recorded(actor, AuditActions.PasswordSet, $"{user.Email}: {how}");
    }

    private async Task<SetupOffer?> OfferSetupAsync(bool isAnew, CancellationToken cancellationToken)
    {
        SetupOffer? offer = null;
        await _edits.ChangeAsync(
            async edit =>
            {
                await edit.Context.LockPeopleAsync(edit.Token);
                if (await edit.Context.Users.AnyAsync(edit.Token))
                    return NoSetup();
                var now = _clock.GetUtcNow();
                var links = edit.Context.OneTimeLinks.Where(link => link.UserId == null);
                if (!isAnew && await links.FirstOrDefaultAsync(link => link.ExpiresAt > now, edit.Token) is { } shown)
                {
                    offer = new SetupOffer(Secret: null, shown.ExpiresAt);
                    return RegistryAnswer.Done;
                }

                await links.ExecuteDeleteAsync(edit.Token);
                offer = new SetupOffer(SecretHash.NewSecret(), now + SetupLife);
                OneTimeLinks.Add(edit, offer.Secret!, userId: null, SetupLife);
                return RegistryAnswer.Done;
            },
            cancellationToken);
        return offer;
    }

    private Task<OneTimeLink?> FindAsync(DashboardContext context, string secret, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var (hash, now) = (SecretHash.Of(secret.Trim()), _clock.GetUtcNow());
        return context.OneTimeLinks.SingleOrDefaultAsync(link => link.SecretHash == hash && link.ExpiresAt > now, token);
    }

    private static RegistryAnswer LinkGone() => RegistryAnswer.Refused(
        RegistryProblemKind.LinkGone, "This link has been used, is too old or was replaced by another one.");

    private static RegistryAnswer NoSetup() => RegistryAnswer.Refused(
        RegistryProblemKind.LinkGone, "Somebody can sign in already: an admin lets others in.");
}

/// <summary>The link that makes the first admin.</summary>
/// <param name="Secret">What it ends with, shown once; null where it was shown before.</param>
/// <param name="Until">When it ends.</param>
public sealed record SetupOffer(string? Secret, DateTimeOffset Until);

/// <summary>What became of a link that was asked for.</summary>
/// <param name="Answer">Done, or why not.</param>
/// <param name="Secret">What the link ends with, shown once; null where there is none.</param>
public sealed record LinkAnswer(RegistryAnswer Answer, string? Secret);
