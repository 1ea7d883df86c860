using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Instances;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>
/// The settings in which instances on one store must agree. What may differ for a while is not among them: credentials, which are taken
/// anew one instance after the other, and how the one that leads pulls.
/// </summary>
internal static class SharedSettings
{
    private const string Reporting = ReportingOptions.Section;
    private const string Security = SecurityOptions.Section;
    private const string Api = FeedbackApiOptions.Section;

    public static IServiceCollection AddSharedSettings(this IServiceCollection services) =>
        services
            .Add(
                $"{Reporting}:{nameof(ReportingOptions.TimeZone)}",
                provider => provider.GetRequiredService<ReportingZone>().Id,
                ofCommands: true)
            .Add($"{Reporting}:{nameof(ReportingOptions.CaseUrl)}", provider => Of<ReportingOptions>(provider).CaseUrl ?? "")
            .Add(
                $"{Security}:{nameof(SecurityOptions.KeysFolder)}",
                provider => Of<SecurityOptions>(provider).KeysFolder,
                SettingForm.Keys,
                ofCommands: true)
            .Add($"{Api}:{nameof(FeedbackApiOptions.BaseAddress)}", provider => Of<FeedbackApiOptions>(provider).BaseAddress)
            .Add(
                $"{Api}:{nameof(FeedbackApiOptions.ConsumerKey)}",
                provider => Of<FeedbackApiOptions>(provider).ConsumerKey,
                SettingForm.Secret)
            .Add(
                $"{Api}:{nameof(FeedbackApiOptions.ConsumerSecret)}",
                provider => Of<FeedbackApiOptions>(provider).ConsumerSecret,
                SettingForm.Secret);

    private static IServiceCollection Add(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, string> read,
        SettingForm form = SettingForm.Plain,
        bool ofCommands = false) => services
        .AddSingleton(provider => new SharedSetting(name, () => read(provider), form, ofCommands));

    private static T Of<T>(IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;
}
