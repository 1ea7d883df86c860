using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Data.Access;
using Dashboard.Links;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Exports;
using Dashboard.Tests.Identity;
using Dashboard.Tests.Printouts;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>The same over HTTP: what the real server answers of two stores that are alike but for one's own feedback.</summary>
public sealed partial class TwinFilesTests
{
    private const int Seed = 20_260_302;

    private static readonly string[] Queries =
        [
            "", "&team=t-11", "&kind=nps", "&kind=csat&score=1,2", "&segment=detractors&segment=unsatisfied", "&comment=yes", "&q=parcel",
            "&agent=a-own", "&topic=1", "&term=und-parcel", "&language=und", "&review=open", TwinWorld.Hours,
            "&comments=no&ids=masked&columns=scored_at,team,agent,score,feedback_id&separator=semicolon",
        ];

    private static readonly string[] SumQueries = ["", "&team=t-11", "&kind=nps", "&agent=a-own", "&topic=1", TwinWorld.Hours];

    /// <summary>What narrows single answers alone, or says how they are written.</summary>
    private static readonly string[] PageQueries = [.. Queries.Except(SumQueries, StringComparer.Ordinal)
        .Select(query => query.Replace("&separator=semicolon", "", StringComparison.Ordinal))];

    public static TheoryData<string, OwnFeedback, OwnFeedback> Twins => TwinPerson.Twins;

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Answers_OfTwoStoresAlikeButForOnesOwn_AreTheSame(string person, OwnFeedback one, OwnFeedback other)
    {
        var who = TwinPerson.Of(person);
        var here = await AnswersAsync(who, one, who.Agents);
        var there = await AnswersAsync(who, other, who.Agents);

        Assert.Equal(
            Paths.OfResults.Count + (Paths.OfFiles.Count * Queries.Length) + (Paths.OfReadings.Count * SumQueries.Length)
                + PageQueries.Length + 1,
            here.Count);
        Assert.All(here, answer => Assert.Equal(there[answer.Key], answer.Value));
        Assert.Equal(
            who.Role is RoleNames.Manager ? 200 : 403,
            int.Parse(here[Paths.ResponsesCsv + "?" + TwinWorld.Days][..3], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Print_OfTwoStoresAlikeButForOnesOwn_HasTheSameWords()
    {
        var who = TwinPerson.Of("linked manager in two teams");

        var here = await PrintAsync(who, OwnFeedback.Absent);
        var there = await PrintAsync(who, OwnFeedback.Commented);

        Assert.True(here.Length > 1);
        Assert.Equal(here, there);
    }

    [Fact]
    public async Task Files_ToSomebodyElse_Differ()
    {
        var who = TwinPerson.Of("linked manager in two teams");
        var here = await AnswersAsync(who.Unlinked, OwnFeedback.Absent, who.Agents);
        var there = await AnswersAsync(who.Unlinked, OwnFeedback.Commented, who.Agents);

        foreach (var path in Paths.OfFiles)
            Assert.All(
                Queries,
                query => Assert.NotEqual(there[$"{path}?{TwinWorld.Days}{query}"], here[$"{path}?{TwinWorld.Days}{query}"]));

        Assert.All(
            Paths.OfReadings,
            path => Assert.NotEqual(there[$"{path}?{TwinWorld.Days}"], here[$"{path}?{TwinWorld.Days}"]));
    }

    private static async Task<Dictionary<string, string>> AnswersAsync(TwinPerson person, OwnFeedback own, string[] ownAgents)
    {
        using var printer = StandInPrinter.OfPages();
        var host = await AppHost.StartAsync(printer.Setting);
        try
        {
            await new TwinWorld(Seed).PlantAsync(host.Services, own, ownAgents);
            await TwinWorld.HoldWholeAsync(host);
            await person.EnterAsync(host.Get<UserRegistry>(), AppHost.Token);
            using var visitor = new Visitor(host.Address);
            using (var entered = await visitor.SignInAsync(TwinPerson.Email, TwinPerson.Password))
                Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
            var answers = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in Paths.OfResults.Select(path => $"{path}?{TwinWorld.Days}").Append($"{Paths.Feedback}/90001"))
                answers[path] = (await PageAsync(visitor, path)).Replace(host.Address.Authority, "", StringComparison.Ordinal);
            foreach (var path in Paths.OfFiles)
            {
                foreach (var query in Queries)
                    answers[$"{path}?{TwinWorld.Days}{query}"] = await FileAsync(visitor, $"{path}?{TwinWorld.Days}{query}");
            }

            foreach (var path in Paths.OfReadings)
            {
                foreach (var query in path is Paths.ApiResponses ? SumQueries.Concat(PageQueries) : SumQueries)
                    answers[$"{path}?{TwinWorld.Days}{query}"] = await ReadingAsync(visitor, $"{path}?{TwinWorld.Days}{query}");
            }

            return answers;
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    // The last minute of the pair may be another than the first: the lines that say it are left out.
    private static async Task<string[]> PrintAsync(TwinPerson person, OwnFeedback own)
    {
        await using var host = await AppHost.StartAsync();
        await new TwinWorld(Seed).PlantAsync(host.Services, own, person.Agents);
        await TwinWorld.HoldWholeAsync(host);
        await person.EnterAsync(host.Get<UserRegistry>(), AppHost.Token);
        using var visitor = new Visitor(host.Address);
        using var entered = await visitor.SignInAsync(TwinPerson.Email, TwinPerson.Password);
        using var answer = await visitor.GetAsync($"{Paths.ReportPdf}?{TwinWorld.Days}", accept: "application/pdf");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var pages = await OtherProgram.PagesAsync(await answer.Content.ReadAsByteArrayAsync(AppHost.Token));
        return [.. pages.SelectMany(page => page.Split('\n')).Where(line => !line.Contains(" Made ", StringComparison.Ordinal))];
    }

    /// <summary>
    /// Without what is drawn by lot for each answer or store: tokens against forgery, the sealed state of the circuit to come, and the
    /// reader's own id.
    /// </summary>
    private static async Task<string> PageAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return $"{(int)answer.StatusCode} {Drawn().Replace(await answer.Content.ReadAsStringAsync(AppHost.Token), "")}";
    }

    /// <summary>With its tag, but without the moment at which it was first asked for.</summary>
    private static async Task<string> ReadingAsync(Visitor visitor, string path)
    {
        if (path.StartsWith(Paths.ApiResponses, StringComparison.Ordinal))
            return await PagesAsync(visitor, path);
        var choice = path.StartsWith(Paths.ApiBreakdown, StringComparison.Ordinal) ? "&group=agent"
            : path.StartsWith(Paths.ApiReasons, StringComparison.Ordinal) ? "&measure=csat_average"
            : "";
        var address = choice.Contains("measure", StringComparison.Ordinal)
            ? path.Replace(TwinWorld.Days, TwinWorld.TwoHalves, StringComparison.Ordinal)
            : path;
        using var answer = await visitor.GetAsync(address + choice, accept: "application/json");
        return $"{(int)answer.StatusCode} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync(AppHost.Token)}";
    }

    /// <summary>
    /// Single answers page by page to the last, without the cursors, in which a lot is drawn; whether there was one is compared.
    /// </summary>
    private static async Task<string> PagesAsync(Visitor visitor, string path)
    {
        var text = new StringBuilder();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await visitor.GetAsync($"{path}&limit=25{cursor}", accept: "application/json");
            var body = await answer.Content.ReadAsStringAsync(AppHost.Token);
            cursor = null;
            if (answer.IsSuccessStatusCode && JsonElement.Parse(body).GetProperty("next").GetString() is { } next)
            {
                cursor = "&cursor=" + next;
                body = body.Replace(next, "next", StringComparison.Ordinal);
            }

            text.Append(answer.StatusCode).Append(answer.Headers.Contains("Link")).Append(answer.Headers.ETag).Append(body);
        }

        return text.ToString();
    }

    private static async Task<string> FileAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path, accept: "application/octet-stream");
        var bytes = await answer.Content.ReadAsByteArrayAsync(AppHost.Token);
        var isBook = answer.IsSuccessStatusCode && path.Contains(".xlsx?", StringComparison.Ordinal);
        var content = isBook ? Unzipped(bytes)
            : path.StartsWith(Paths.ReportPdf, StringComparison.Ordinal) ? Printed(bytes)
            : Convert.ToHexString(bytes);
        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentDisposition} {content}";
    }

    /// <summary>The page that a stand-in for Chromium has handed out, but for the moment at which it was made.</summary>
    internal static string Printed(byte[] page) => Made().Replace(Encoding.UTF8.GetString(page), "");

    /// <summary>
    /// Every part of a book, but for the moments at which the archive and the book were made and lots that are drawn for sheets and parts.
    /// </summary>
    internal static string Unzipped(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var part = new StreamReader(entry.Open());
            text.Append(Moments().Replace(entry.FullName, "")).Append('\n').Append(Moments().Replace(part.ReadToEnd(), "")).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(
        "<!--Blazor.*?-->|(?<=__RequestVerificationToken\"[^>]*value=\")[^\"]*"
            + "|(?<=data-viewer=\")[^\"]*|(?<=id=\")[a-z-]+[0-9a-f]{32}(?=\")",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Drawn();

    [GeneratedRegex(
        "<dcterms:[a-z]+[^>]*>[^<]*</dcterms:[a-z]+>|(?<=:uid=\")[^\"]*|(?<=[iI]d=\")R[0-9a-f]{16,}|[0-9a-f]{32}(?=.psmdcp)"
            + "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?= \\([A-Za-z/]+, UTC)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moments();

    // When a page to be printed was made. Nothing is looked for behind a match: such a page is half a megabyte of fonts.
    [GeneratedRegex("<dd class=\"made\">[^<]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Made();
}
