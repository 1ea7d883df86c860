using Dashboard.Emulator.Faults;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>A verified call: who acts, and with which parameters.</summary>
/// <param name="Caller">The user the token stands for.</param>
/// <param name="Fields">Query and form parameters together.</param>
/// <param name="RouteId">The id in the path, or "".</param>
internal sealed record Call(AccessToken Caller, FormFields Fields, string RouteId)
{
    /// <summary>What spoils the answer; most handlers need not know.</summary>
    internal Fault? Fault { get; init; }
}

/// <summary>An endpoint: a plain function from call to reply.</summary>
internal delegate Reply CallHandler(Call call);
