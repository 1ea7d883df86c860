using Bunit;
using Dashboard.Controls;
using Dashboard.ResultPages.Frame;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.ResultPages.Frame;

public sealed class CopyLinkTests : BunitContext
{
    public CopyLinkTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddMudServices(library => Toasts.Configure(library.SnackbarConfiguration)).AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private IEnumerable<string> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(said => said.Message!);

    [Fact]
    public async Task Link_Copied_IsSaidForAMoment()
    {
        var link = Render<CopyLink>();

        await TellAsync(link, isCopied: true);

        Assert.Equal(["Link copied"], Said);
        Assert.Empty(link.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task Link_RefusedByTheBrowser_IsSaidBesideTheButtonUntilItIsCopied()
    {
        var link = Render<CopyLink>();

        await TellAsync(link, isCopied: false);
        Assert.Contains("address bar", link.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Said);
        await TellAsync(link, isCopied: true);

        Assert.Empty(link.FindAll("[role=alert]"));
    }

    private static Task TellAsync(IRenderedComponent<CopyLink> link, bool isCopied) =>
        link.Find("button").TriggerEventAsync("onlinkcopied", new LinkCopiedEventArgs { IsCopied = isCopied });
}
