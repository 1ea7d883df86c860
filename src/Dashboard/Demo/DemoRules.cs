using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Microsoft.Extensions.Options;

namespace Dashboard.Demo;

/// <summary>
/// By which rules the demo's accounts ask their customers: soon after each closing, so that it can be watched. Rules that somebody has set
/// are left alone.
/// </summary>
internal sealed class DemoRules(AccountSettingsEditor accounts, PromptRulesEditor editor, IOptions<DemoOptions> options)
{
    // What was closed before the demo was started was asked about by whoever was there before it.
    private static readonly TimeSpan LongestAge = TimeSpan.FromHours(1);

    private static readonly MessageText[] Texts =
    [
        new("en", "Thank you for contacting {display_name}. How did we do? Your answer helps us to get better."),
        new("de", "Vielen Dank, dass Sie sich an {display_name} gewandt haben. Wie waren wir? Ihre Antwort hilft uns, besser zu werden."),
    ];

    public async Task PlantAsync(IEnumerable<string> handles, CancellationToken cancellationToken)
    {
        if (DemoStage.ClosesEvery(options.Value) is not { } every)
            return;
        foreach (var handle in handles)
        {
            if (await accounts.FindAsync(handle, cancellationToken) is not { } account
                || await editor.ReadAsync(account.AccountId, cancellationToken) is not { Version: 0 })
                continue;
            var rules = new PromptRules
            {
                IsEnabled = true, Delay = every < LongestAge ? every : LongestAge / 2, LongestAge = LongestAge, Texts = Texts,
            };
            await editor.SaveAsync(account.AccountId, rules, expectedVersion: 0, Actor.Demo, cancellationToken);
        }
    }
}
