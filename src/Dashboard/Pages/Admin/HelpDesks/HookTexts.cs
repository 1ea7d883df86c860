using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Pages.Admin.HelpDesks;

/// <summary>Hooks in words.</summary>
internal static class HookTexts
{
    public static string Of(HookFormat format) => format switch
    {
        HookFormat.Chatwoot => "Chatwoot",
        HookFormat.ZendeskEvents => HookWords.ZendeskEvents,
        HookFormat.ZendeskTrigger => HookWords.ZendeskTrigger,
        _ => "Standard Webhooks",
    };

    public static string Of(HookFault fault) => fault switch
    {
        HookFault.TooLong => HookWords.TooLong,
        HookFault.NameTaken => HookWords.NameTaken,
        HookFault.SecretLength => HookWords.SecretLength,
        HookFault.NoCondition => HookWords.NoCondition,
        HookFault.NoTemplate => HookWords.NoTemplate,
        HookFault.ChangedMeanwhile => HookWords.ChangedMeanwhile,
        _ => HookWords.Missing,
    };

    public static string Of(HookReportKind? kind) => kind switch
    {
        HookReportKind.Closed => HookWords.SaysClosed,
        HookReportKind.Reopened => HookWords.SaysReopened,
        HookReportKind.Other => HookWords.SaysOther,
        _ => HookWords.NoJson,
    };
}
