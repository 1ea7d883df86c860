using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.Property(view => view.Name).HasMaxLength(SavedView.LongestName);
        builder.Property(view => view.Address).HasMaxLength(SavedView.LongestAddress);
        builder.HasOne<User>().WithMany().HasForeignKey(view => view.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(view => new { view.UserId, view.Name }).IsUnique().HasDatabaseName("IX_SavedViews_UserId_Name");
    }
}
