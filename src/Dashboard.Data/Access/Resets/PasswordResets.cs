using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Resets;

/// <summary>
/// New passwords by mail. Whoever asks writes a request down and learns nothing: whether the address is anybody's is looked at later, by
/// whoever sends the mail, so that neither the answer nor its time tells. A restart loses none, and none is sent to who may not have it.
/// </summary>
public sealed class PasswordResets
{
    /// <summary>How long a mailed link opens, and how long sending its mail is tried.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(1);

    /// <summary>How many mails one person is sent within an hour: strangers who ask fill nobody's mailbox.</summary>
    public const int MostMails = 3;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly StoreWriter _writer;
    private readonly UserEdits _edits;
    private readonly SignInGate _gate;
    private readonly ResetQueue _queue;
    private readonly TimeProvider _clock;

    internal PasswordResets(StoreWriter writer, UserEdits edits, SignInGate gate, ResetQueue queue, TimeProvider clock) =>
        (_writer, _edits, _gate, _queue, _clock) = (writer, edits, gate, queue, clock);

    /// <summary>Writes down that somebody wants a new password.</summary>
    /// <param name="address">The e-mail address, as it was typed; at most 254 characters.</param>
    /// <param name="place">Where it is asked from: the client's network address.</param>
    /// <param name="language">The language of whoever asks: en or de.</param>
    /// <param name="cancellationToken">Stops it before a commit.</param>
    /// <returns>How long to wait before it may be asked again; zero where it was written down.</returns>
    public async Task<TimeSpan> AskAsync(string address, string place, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var tried = CountedTry.OfReset(address, place);
        var wait = await _gate.TakeAsync(tried, cancellationToken);
        if (wait > TimeSpan.Zero)
            return wait;
        await _writer.WriteAsync(AddAsync, cancellationToken);
        return TimeSpan.Zero;

        Task AddAsync(DashboardContext context, CancellationToken token)
        {
            var now = _clock.GetUtcNow();
            context.ResetRequests.Add(new ResetRequest
            {
                Id = Guid.CreateVersion7(now),
                Address = address.Trim(),
                Language = language,
                AskedAt = now,
                DueAt = now,
            });
            context.AuditLog.Add(AuditEntries.New(_clock, Actor.Nobody, AuditActions.ResetAsked, tried.Details));
            return Task.CompletedTask;
        }
    }

    /// <summary>Takes the next request that is due; nobody else gets it for some minutes.</summary>
    /// <returns>The request; null where none is due.</returns>
    public Task<DueReset?> NextAsync(CancellationToken cancellationToken) => _queue.NextAsync(cancellationToken);

    /// <summary>Makes the link of a request, which ends every earlier one of its owner; or refuses, and the request is done.</summary>
    /// <param name="hasPassword">Whether somebody with an e-mail address may sign in by a password at all.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>The link's owner and secret; null where nobody gets one.</returns>
    public async Task<ResetLink?> MakeLinkAsync(DueReset reset, Func<string, bool> hasPassword, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        ResetLink? link = null;
        await _edits.ChangeAsync(
            async edit =>
            {
                link = null;
                await edit.Context.LockPeopleAsync(edit.Token);
                if (await edit.Context.ResetRequests.SingleOrDefaultAsync(one => one.Id == reset.Id, edit.Token) is not { } request)
                    return RegistryAnswer.Done;
                var user = await edit.Users.FindByEmailAsync(request.Address);
                if (await RefusalAsync(edit, user, hasPassword) is { } why)
                {
                    edit.Context.ResetRequests.Remove(request);
                    return edit.Recorded(
                        Actor.Product, AuditActions.ResetRefused, $"{OutsideText.Line(request.Address, CountedTry.LongestAddress)}: {why}");
                }

                var secret = SecretHash.NewSecret();
                request.UserId = user!.Id;
                await edit.EndLinksAsync(user);
                OneTimeLinks.Add(edit, secret, user.Id, LinkLife, isReset: true);
                link = new ResetLink(user.Email!, secret);
                return edit.Recorded(Actor.Product, AuditActions.LinkMade, $"{user.Email}: asked for by mail");
            },
            cancellationToken);
        return link;
    }

    /// <summary>Writes down that the mail of a request was sent.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task MailedAsync(DueReset reset, string email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return _writer.WriteAsync(MarkAsync, cancellationToken);

        async Task MarkAsync(DashboardContext context, CancellationToken token)
        {
            var now = _clock.GetUtcNow();
            DateTimeOffset? mailed = now;
            await context.ResetRequests.Where(request => request.AskedAt < now - KeptFor).ExecuteDeleteAsync(token);
            await context.ResetRequests.Where(request => request.Id == reset.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(request => request.MailedAt, mailed), token);
            context.AuditLog.Add(AuditEntries.New(_clock, Actor.Product, AuditActions.ResetMailed, email));
        }
    }

    /// <summary>
    /// Writes down that the mail of a request could not be sent; it is tried again for an hour, unless that would end alike.
    /// </summary>
    /// <param name="why">A sentence without a secret.</param>
    /// <param name="isLasting">Whether another try would end alike.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task FailedAsync(DueReset reset, string email, string why, bool isLasting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return _writer.WriteAsync(PutOffAsync, cancellationToken);

        async Task PutOffAsync(DashboardContext context, CancellationToken token)
        {
            var next = _clock.GetUtcNow() + ResetQueue.WaitAfter(reset.Tries);
            if (!isLasting && next < reset.AskedAt + LinkLife)
            {
                await context.ResetRequests.Where(request => request.Id == reset.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(request => request.DueAt, next), token);
                return;
            }

            await context.ResetRequests.Where(request => request.Id == reset.Id).ExecuteDeleteAsync(token);
            context.AuditLog.Add(AuditEntries.New(_clock, Actor.Product, AuditActions.ResetFailed, $"{email}: {why}"));
        }
    }

    private static async Task<string?> RefusalAsync(UserEdit edit, User? user, Func<string, bool> hasPassword)
    {
        if (user is null)
            return "nobody has this address";
        if (user.DisabledAt is not null)
            return "disabled";
        var comesBySignOn = user.PasswordHash is null
            && await edit.Context.UserLogins.AnyAsync(login => login.UserId == user.Id, edit.Token);
        if (comesBySignOn || !hasPassword(user.Email!))
            return "signs in by single sign-on alone";
        var since = edit.Clock.GetUtcNow() - Window;
        var mails = await edit.Context.ResetRequests.CountAsync(
            request => request.UserId == user.Id && request.MailedAt > since, edit.Token);
        return mails < MostMails ? null : "has had enough mails within the hour";
    }
}

/// <summary>The link of a request.</summary>
/// <param name="Email">Whose it is, and where its mail goes: the address that is kept of them, not what was typed.</param>
/// <param name="Secret">What it ends with.</param>
public sealed record ResetLink(string Email, string Secret)
{
    /// <inheritdoc />
    public override string ToString() => $"the link of {Email}";
}
