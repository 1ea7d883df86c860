using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Tests.Access.People;

/// <summary>A hasher that, when told to, does not come to an end until it may.</summary>
internal sealed class WaitingHasher : IPasswordHasher<User>, IDisposable
{
    private readonly PasswordHasher<User> _hasher = new();
    private readonly ManualResetEventSlim _mayGoOn = new(initialState: true);
    private TaskCompletionSource _waits = new();

    /// <summary>The next one waits.</summary>
    /// <returns>Completes when it does.</returns>
    public Task Hold()
    {
        _mayGoOn.Reset();
        _waits = new TaskCompletionSource();
        return _waits.Task;
    }

    public void GoOn() => _mayGoOn.Set();

    public string HashPassword(User user, string password)
    {
        Wait();
        return _hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        Wait();
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    public void Dispose() => _mayGoOn.Dispose();

    private void Wait()
    {
        _waits.TrySetResult();
        if (!_mayGoOn.Wait(Until.Patience))
            throw new TimeoutException("Nobody let the hasher go on.");
    }
}
