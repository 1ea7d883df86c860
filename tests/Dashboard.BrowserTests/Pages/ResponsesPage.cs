using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>The answers one by one.</summary>
internal sealed class ResponsesPage(IPage page)
{
    public const string Path = "/responses";

    public ILocator Rows => page.GetByTestId("response");

    public ILocator Count => page.GetByTestId("count");

    public ILocator Newer => page.GetByTestId("newer");

    public ILocator Search => page.GetByTestId("search");

    public ILocator Answer => page.GetByTestId("answer");

    public ILocator CloseAnswer => page.GetByTestId("close-answer");

    public static ResponsesPage Of(Visit visit) => new(visit.Page);

    /// <summary>The number of answers as the page writes it.</summary>
    public static string CountText(int answers) =>
        answers.ToString("N0", CultureInfo.InvariantCulture) + (answers == 1 ? " answer" : " answers");
}
