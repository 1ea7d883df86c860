using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>Asks about passwords, and sets none.</summary>
public sealed class KnownPasswords
{
    private readonly UserEdits _edits;
    private readonly IDbContextFactory<DashboardContext> _contexts;

    internal KnownPasswords(UserEdits edits, IDbContextFactory<DashboardContext> contexts) => (_edits, _contexts) = (edits, contexts);

    /// <summary>Whether somebody has a password here; who comes by single sign-on alone has none.</summary>
    public async Task<bool> HasAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Users.AnyAsync(user => user.Id == userId && user.PasswordHash != null, cancellationToken);
    }

    /// <summary>Whether a password is somebody's.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Done, or <see cref="RegistryProblemKind.WrongPassword"/>.</returns>
    public Task<RegistryAnswer> CheckAsync(string email, string password, CancellationToken cancellationToken) =>
        _edits.ByOwnerAsync(email, password, (_, _) => Task.FromResult(RegistryAnswer.Done), cancellationToken);
}
