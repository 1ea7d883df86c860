using System.Text.Json;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>What arrives at X as the message of a prompt.</summary>
public sealed class PromptMessageTests
{
    private static readonly PromptRules Rules = new()
    {
        IsEnabled = true,
        Delay = TimeSpan.Zero,
        Texts =
        [
            new("en", "Thank you! How was {agent_first_name}?"),
            new("de", "Danke! Wie war {agent_first_name}?"),
            new("de-AT", "Servus \u00fcnd danke!\nWie war {agent_first_name}?"),
        ],
    };

    [Theory, Databases]
    public async Task Message_ToACustomerWhoseLanguageTheDeskTold_IsInItOrInTheFirstOne(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(Rules);
        string?[] languages = ["de-AT", "de_ch", "fr", null];
        for (var index = 0; index < languages.Length; index++)
            await CloseAsync(desk, index, languages[index], "Maya Brandt");

        await desk.RunAsync();

        // Whom nobody has allowed to be named is not.
        Assert.Equal(
            [
                "Servus \u00fcnd danke!\nWie war Acme?",
                "Danke! Wie war Acme?",
                "Thank you! How was Acme?",
                "Thank you! How was Acme?",
            ],
            await MessagesAsync(desk));
        Assert.Equal(
            ["de-AT", "de", "en", "en"], (await desk.PromptsAsync()).Select(prompt => prompt.MessageLanguage));
    }

    [Theory, Databases]
    public async Task Message_WhereAnAdminHasAllowedIt_NamesTheAgentAndNeverNobody(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(Rules with { NamesAgent = true });
        await CloseAsync(desk, 0, "de", "Maya Brandt");
        await CloseAsync(desk, 1, "de", name: null);

        await desk.RunAsync();

        Assert.Equal(["Danke! Wie war Maya?", "Danke! Wie war Acme?"], await MessagesAsync(desk));
    }

    [Theory, Databases]
    public async Task Message_OfAnAccountWhoseAnswersAreShownByNoAgent_NamesNone(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(Rules with { NamesAgent = true });
        await using (var store = desk.X.Data.OpenStore())
            await store.Accounts.ExecuteUpdateAsync(set => set.SetProperty(account => account.HidesAgents, true), OutboxDesk.Token);
        await CloseAsync(desk, 0, "en", "Maya Brandt");

        await desk.RunAsync();

        Assert.Equal(["Thank you! How was Acme?"], await MessagesAsync(desk));
    }

    [Theory, Databases]
    public async Task Message_WhereTheRulesHaveNoText_IsTheAccountsOwn(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(Rules with { Texts = [] });
        await CloseAsync(desk, 0, "de", "Maya Brandt");

        await desk.RunAsync();

        Assert.Equal([AccountSettingsRules.StandardMessage], await MessagesAsync(desk));
        Assert.Null((await desk.PromptAsync("case-0")).MessageLanguage);
    }

    private static async Task CloseAsync(OutboxDesk desk, int index, string? language, string? name)
    {
        var customer = FormattableString.Invariant($"90{index}");
        desk.X.Emulator.World.SetCanDm(customer, true);
        await desk.CloseAsync(
            FormattableString.Invariant($"case-{index}"),
            customer,
            change: same => same with
            {
                Language = language, AgentId = FormattableString.Invariant($"a-{index}"), AgentName = name,
            });
    }

    /// <summary>As X shows them, by case.</summary>
    private static async Task<IReadOnlyList<string>> MessagesAsync(OutboxDesk desk)
    {
        var api = desk.X.Data.Get<FeedbackApiClient>();
        var messages = new List<string>();
        foreach (var prompt in await desk.PromptsAsync())
        {
            var shown = await api.ShowAsync(
                new(desk.AtX.Token, desk.AtX.TokenSecret), prompt.FeedbackId!, RequestPriority.User, OutboxDesk.Token);
            messages.Add(JsonDocument.Parse(shown.Raw).RootElement.GetProperty("text").GetString()!);
        }

        return messages;
    }
}
