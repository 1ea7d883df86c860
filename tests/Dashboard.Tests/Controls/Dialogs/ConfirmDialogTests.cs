using Bunit;
using Dashboard.Controls.Dialogs;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls.Dialogs;

public sealed class ConfirmDialogTests : BunitContext
{
    private readonly IRenderedComponent<MudDialogProvider> _provider;

    public ConfirmDialogTests()
    {
        Services.AddMudServices();
        Services.AddScoped<DialogOpener>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _provider = Render<MudDialogProvider>();
    }

    [Fact]
    public async Task Question_Asked_NamesTheDialogAndPutsWhatChangesNothingFirst()
    {
        var answer = await AskAsync(new Confirmation("Really?", "Dismiss") { Note = "It is gone then." });

        var dialog = _provider.Find("[role=dialog]");
        Assert.Equal("Really?", _provider.Find("#" + dialog.GetAttribute("aria-labelledby")).TextContent);
        Assert.Equal("true", dialog.GetAttribute("aria-modal"));
        Assert.Equal("It is gone then.", dialog.QuerySelector("p")!.TextContent);
        Assert.Equal(["No", "Dismiss"], Buttons());
        Assert.False(answer.IsCompleted);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Question_Answered_IsGoneAndSaysWhichAnswer(int button, bool expected)
    {
        var answer = await AskAsync(new Confirmation("Really?", "Dismiss"));

        await _provider.FindAll(".dialog-actions button")[button].ClickAsync();

        Assert.Equal(expected, await answer.WaitAsync(Until.Patience, Xunit.TestContext.Current.CancellationToken));
        _provider.WaitForAssertion(() => Assert.Empty(_provider.FindAll("[role=dialog]")), Until.Patience);
    }

    [Fact]
    public async Task Question_ClosedFromBeside_IsANo()
    {
        var answer = await AskAsync(new Confirmation("Leave?", "Leave") { No = "Stay" });
        Assert.Equal(["Stay", "Leave"], Buttons());

        await _provider.Find(".mud-overlay").ClickAsync();

        Assert.False(await answer.WaitAsync(Until.Patience, Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Question_TakenAway_IsANo()
    {
        using var left = new CancellationTokenSource();
        var answer = await AskAsync(new Confirmation("Really?", "Dismiss"), left.Token);

        await _provider.InvokeAsync(left.CancelAsync);

        Assert.False(await answer.WaitAsync(Until.Patience, Xunit.TestContext.Current.CancellationToken));
        _provider.WaitForAssertion(() => Assert.Empty(_provider.FindAll("[role=dialog]")), Until.Patience);
    }

    private IEnumerable<string> Buttons() => _provider.FindAll(".dialog-actions button").Select(button => button.TextContent);

    private async Task<Task<bool>> AskAsync(Confirmation confirmation, CancellationToken cancellationToken = default)
    {
        Task<bool>? answer = null;
        var opener = Services.GetRequiredService<DialogOpener>();
        await _provider.InvokeAsync(() => { answer = opener.AskAsync(confirmation, cancellationToken); });
        _provider.WaitForElement(".dialog-actions button", Until.Patience);
        return answer!;
    }
}
