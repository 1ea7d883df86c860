using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Identity.Sessions;

/// <summary>
/// Who looks at a page, for as long as it is open: the owner of the session that it was opened in, until that ends. A page that connects
/// again with the cookie of another session, be it the same person's, is over: its state is not for whoever looks now
/// (dotnet/aspnetcore 65272).
/// </summary>
/// <param name="open">Watches the sessions of open pages.</param>
internal sealed class CircuitSession(OpenSessions open)
    : AuthenticationStateProvider, IHostEnvironmentAuthenticationStateProvider, IDisposable
{
    private static readonly Task<AuthenticationState> Nobody =
        Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));

    private readonly Lock _door = new();
    private Task<AuthenticationState> _state = Nobody;
    private string? _id;
    private bool _isOver;

    /// <summary>The session's id; empty where the page was opened by somebody who had not signed in.</summary>
    public string Id => _id ?? string.Empty;

    /// <inheritdoc />
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => _state;

    /// <inheritdoc />
    public void SetAuthenticationState(Task<AuthenticationState> authenticationStateTask) =>
        _ = TakeAsync(authenticationStateTask);

    /// <summary>Its reader has done something.</summary>
    public void Use() => open.Use(Id);

    /// <summary>The session has ended: nobody looks at the page any more, for good.</summary>
    public void End()
    {
        lock (_door)
        {
            if (_isOver)
                return;
            _isOver = true;
            _state = Nobody;
        }

        NotifyAuthenticationStateChanged(Nobody);
    }

    public void Dispose() => open.Remove(this);

    private async Task TakeAsync(Task<AuthenticationState> given)
    {
        var id = (await given).User.SessionId();
        lock (_door)
        {
            if (_isOver)
                return;
            if (_id is null)
                (_id, _state) = (id, given);
            else if (string.Equals(_id, id, StringComparison.Ordinal))
                return;
        }

        if (ReferenceEquals(_state, given))
            open.Add(this);
        else
            End();
    }
}
