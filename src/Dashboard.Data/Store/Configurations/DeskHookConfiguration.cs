using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class DeskHookConfiguration : IEntityTypeConfiguration<DeskHook>
{
    public void Configure(EntityTypeBuilder<DeskHook> builder)
    {
        builder.ToTable("DeskHooks");
        builder.HasKey(hook => hook.Id);
        builder.Property(hook => hook.Id).ValueGeneratedNever();
        builder.Property(hook => hook.Name).HasMaxLength(DeskHook.LongestName);
        builder.Property(hook => hook.Version).IsConcurrencyToken();
        builder.HasIndex(hook => hook.Name).IsUnique().HasDatabaseName("IX_DeskHooks_Name");
        builder.HasOne<Account>().WithMany().HasForeignKey(hook => hook.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
