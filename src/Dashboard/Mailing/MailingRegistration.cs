namespace Dashboard.Mailing;

/// <summary>The door of this floor.</summary>
internal static class MailingRegistration
{
    public static IServiceCollection AddMailing(this IServiceCollection services) => services
        .AddSingleton<TestMail>()
        .AddSingleton<ResetMails>()
        .AddSingleton<LinkMails>();
}
