using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Tests.Layout;

/// <summary>Forms of a page that nobody sends.</summary>
internal sealed class NoForgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("token", "field");
}
