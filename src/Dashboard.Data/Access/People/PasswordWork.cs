using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Access.People;

/// <summary>
/// What takes long about passwords: hashing them, and asking how soon they are guessed. It is done before a change is begun, since SQLite
/// has one writer and everybody else would wait; the change then looks whether what was seen is there still.
/// </summary>
/// <param name="scopes">Identity's parts live in a scope.</param>
internal sealed class PasswordWork(IServiceScopeFactory scopes)
{
    /// <summary>Looks at a new password and hashes it.</summary>
    /// <param name="email">Its owner's address, which it must not be made of.</param>
    public async Task<NewPassword> PrepareAsync(string email, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        var owner = new User { UserName = email.Trim(), Email = email.Trim() };
        var check = await IdentityProblems.CheckPasswordAsync(users, owner, password);
        return new NewPassword(check, check.Succeeded ? users.PasswordHasher.HashPassword(owner, password) : null);
    }

    /// <summary>Hashes a password that is one already.</summary>
    public string HashOf(string password)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(new User(), password);
    }

    /// <summary>Somebody's hash, for whoever knows the password.</summary>
    /// <returns>The hash that the password fits; null where it fits none.</returns>
    public async Task<string?> KnownHashAsync(string email, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        return await users.FindByEmailAsync(email.Trim()) is { PasswordHash: { } hash } owner
            && users.PasswordHasher.VerifyHashedPassword(owner, hash, password) is not PasswordVerificationResult.Failed
                ? hash
                : null;
    }

    private static UserManager<User> Users(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<User>>();
}

/// <summary>A new password, looked at.</summary>
/// <param name="Check">What is wrong with it.</param>
/// <param name="Hash">What is kept of it; null where it is refused.</param>
internal sealed record NewPassword(RegistryAnswer Check, string? Hash);
