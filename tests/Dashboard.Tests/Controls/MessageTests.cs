using System.Globalization;
using Bunit;
using Dashboard.Controls;
using Dashboard.Layout;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls;

/// <summary>Notices, progress and what is said for a moment.</summary>
public sealed class MessageTests : BunitContext
{
    private readonly ManualTimeProvider _clock = new();

    public MessageTests()
    {
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddMudServices(library => Toasts.Configure(library.SnackbarConfiguration));
        Services.AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Toast_Said_IsShownForAMomentWithoutAStyleSheetOfItsOwn()
    {
        var stack = Render<ToastStack>();

        await stack.InvokeAsync(() => Services.GetRequiredService<Toasts>().Say("Saved."));
        stack.WaitForAssertion(() => Assert.Equal("Saved.", stack.Find("[role=status] .toast span").TextContent));
        Assert.Empty(stack.FindAll("style"));

        _clock.Advance(TimeSpan.FromSeconds(5));
        stack.WaitForAssertion(() => Assert.Empty(stack.FindAll(".toast")));
    }

    [Fact]
    public async Task Toast_Closed_IsGoneAtOnce()
    {
        var stack = Render<ToastStack>();
        await stack.InvokeAsync(() => Services.GetRequiredService<Toasts>().Say("Saved."));
        stack.WaitForElement(".toast button").Click();

        stack.WaitForAssertion(() => Assert.Empty(stack.FindAll(".toast")));
    }

    [Theory]
    [InlineData("MudDialog_Close", "Schließen")]
    [InlineData("MudBaseDatePicker_NextMonth", "Nächster Monat Mai")]
    public void LibraryText_InGerman_IsGerman(string key, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        try
        {
            Assert.Equal(expected, new LibraryTexts()[key, "Mai"].Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void LibraryText_NotOurs_IsLeftToTheLibrary() => Assert.True(new LibraryTexts()["MudRating_Label"].ResourceNotFound);

    [Fact]
    public void Notice_OfNoLine_IsNotThere() => Assert.Empty(Render(NoticeTemplate.Render("none", [])).Markup.Trim());

    [Fact]
    public void Notice_OfAProblem_IsAStatusThatSaysIt()
    {
        var notice = Render(NoticeTemplate.Render("trouble", ["No disk", "No net"], isProblem: true)).Find("[data-testid=trouble]");

        Assert.Equal(("status", "notice problem"), (notice.GetAttribute("role"), string.Join(' ', notice.ClassList.TakeLast(2))));
        Assert.Equal(["No disk", "No net"], notice.QuerySelectorAll("li").Select(line => line.TextContent));
    }

    [Fact]
    public void Progress_OfTheFirstSync_HasAValueAndAName()
    {
        var bar = Render<SyncProgressBar>(parameters => parameters.Add(sync => sync.Progress, 0.427)).Find("[role=progressbar]");

        Assert.Equal("42", bar.GetAttribute("aria-valuenow"));
        Assert.False(string.IsNullOrWhiteSpace(bar.GetAttribute("aria-label")));
    }
}
