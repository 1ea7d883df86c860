using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Access.People;

/// <summary>
/// Changes to people: each with its entries in the audit log is one transaction. A refusal is an answer, not an exception, and nothing of
/// what came before it is kept. Open pages of whom it concerns are told.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="passwords">Looks at passwords before a change.</param>
/// <param name="scopes">Identity's parts live in a scope.</param>
/// <param name="changes">Tells the open pages of those whose rights have changed.</param>
internal sealed class UserEdits(
    StoreWriter writer, PasswordWork passwords, IServiceScopeFactory scopes, StoreChanges changes, TimeProvider clock)
{
    /// <summary>Changes something that is not one user's.</summary>
    public async Task<RegistryAnswer> ChangeAsync(Func<UserEdit, Task<RegistryAnswer>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await writer.OrRefusedAsync(
                clock, "people", () => writer.WriteAsync(InTransactionAsync, cancellationToken), cancellationToken);
        }
        catch (RightLostException)
        {
            return AdminRights.Lost();
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed();
        }

        async Task<RegistryAnswer> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            using var users = IdentityInContext.Users(scope.ServiceProvider, context);
            var answer = await work(new UserEdit(scope.ServiceProvider, context, users, clock, token));
            return answer.Succeeded ? answer : throw new RefusedException(answer);
        }
    }

    /// <summary>Changes something that is not one user's, as an admin does.</summary>
    public Task<RegistryAnswer> ByAdminAsync(Actor actor, Func<UserEdit, Task<RegistryAnswer>> work, CancellationToken cancellationToken) =>
        ChangeAsync(
            async edit =>
            {
                await AdminRights.RequireAsync(edit, actor);
                return await work(edit);
            },
            cancellationToken);

    /// <summary>Changes the user with an e-mail address, as an admin does.</summary>
    public Task<RegistryAnswer> ByAdminAsync(
        string email, Actor actor, Func<UserEdit, User, Task<RegistryAnswer>> work, CancellationToken cancellationToken) =>
        ForUserAsync(email, edit => AdminRights.RequireAsync(edit, actor), work, cancellationToken);

    /// <summary>Changes the user with an e-mail address, as they do themselves who know their password.</summary>
    public async Task<RegistryAnswer> ByOwnerAsync(
        string email, string password, Func<UserEdit, User, Task<RegistryAnswer>> work, CancellationToken cancellationToken)
    {
        if (await passwords.KnownHashAsync(email, password) is not { } known)
            return RegistryAnswer.Refused(RegistryProblemKind.WrongPassword, "The present password is not right.");
        return await ForUserAsync(
            email,
            async (edit, user) => string.Equals(user.PasswordHash, known, StringComparison.Ordinal) ? await work(edit, user) : Changed(),
            cancellationToken);
    }

    /// <summary>Changes the user with an e-mail address.</summary>
    public Task<RegistryAnswer> ForUserAsync(
        string email, Func<UserEdit, User, Task<RegistryAnswer>> work, CancellationToken cancellationToken) =>
        ForUserAsync(email, _ => Task.CompletedTask, work, cancellationToken);

    private async Task<RegistryAnswer> ForUserAsync(
        string email,
        Func<UserEdit, Task> require,
        Func<UserEdit, User, Task<RegistryAnswer>> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var touched = StoreChange.Nothing;
        var answer = await ChangeAsync(
            async edit =>
            {
                await require(edit);
                if (await edit.Users.FindByEmailAsync(email.Trim()) is not { } user)
                    return RegistryAnswer.Refused(
                        RegistryProblemKind.UnknownUser, $"There is no user with the e-mail address {email.Trim()}.");
                touched = StoreChange.OfRights(user.Id);
                return await work(edit, user);
            },
            cancellationToken);
        if (answer.Succeeded)
            changes.Publish(touched);
        return answer;
    }

    private static RegistryAnswer Changed() => RegistryAnswer.Refused(
        RegistryProblemKind.ChangedMeanwhile, "Somebody else has changed the same person in this moment; look again.");

    /// <summary>Takes everything back that the transaction has done so far.</summary>
    private sealed class RefusedException(RegistryAnswer answer) : Exception
    {
        public RegistryAnswer Answer { get; } = answer;
    }
}

/// <summary>A change to people that is being made.</summary>
internal sealed record UserEdit(
    IServiceProvider Services, DashboardContext Context, UserManager<User> Users, TimeProvider Clock, CancellationToken Token)
{
    /// <summary>Links that let somebody set a password open no more.</summary>
    public Task EndLinksAsync(User user) => Context.OneTimeLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(Token);

    /// <summary>Writes down what was done.</summary>
    public RegistryAnswer Recorded(Actor actor, string action, string details)
    {
        Context.AuditLog.Add(AuditEntries.New(Clock, actor, action, details));
        return RegistryAnswer.Done;
    }
}
