using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Dashboard.Identity.Sessions;

/// <summary>Notes that the reader of an open page does something.</summary>
/// <param name="session">The page's session.</param>
internal sealed class SessionUse(CircuitSession session) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) => context =>
        {
            session.Use();
            return next(context);
        };
}
